select
    coalesce(stories.headline, '(no article has a title)') as says,
    aliases.story_id as merged_into_story,
    aliases.merged_at,
    aliases.merged_run_id as merged_in_run,
    aliases.merge_count as merges_since,
    stories.article_count as articles,
    stories.independent_outlet_count as independent_outlets
from story_aliases as aliases
inner join stories on stories.story_id = aliases.story_id
where aliases.former_story_id = $id
