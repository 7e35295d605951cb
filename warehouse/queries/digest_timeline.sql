-- The dated sentences that matter most in the stories told, in order of the days they tell of.
select
    timeline.story_id,
    timeline.on_date,
    timeline.article_id,
    articles.outlet,
    articles.source_uri,
    articles.locator,
    timeline.char_start,
    timeline.char_end,
    timeline.text,
    timeline.support_count
from timeline
inner join articles on articles.article_id = timeline.article_id
where list_contains($story_ids::uuid[], timeline.story_id)
qualify
    row_number() over (
        partition by timeline.story_id
        order by timeline.score desc, timeline.on_date, timeline.article_id, timeline.char_start
    ) <= $limit
order by timeline.story_id, timeline.on_date, timeline.support_count desc, timeline.article_id, timeline.char_start
