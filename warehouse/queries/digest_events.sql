-- What befell stories in the run: of every kind the largest, with how many there were.
select
    events.kind,
    events.story_id,
    stories.headline,
    others.headline as other_headline,
    events.article_count,
    count(*) over (partition by events.kind) as kind_count
from story_events as events
left join stories on stories.story_id = events.story_id
left join stories as others on others.story_id = events.other_id
where events.run_id = $run_id::uuid
qualify
    row_number() over (partition by events.kind order by events.article_count desc, events.story_id, events.other_id) <= $limit
order by events.kind, events.article_count desc, events.story_id, events.other_id
