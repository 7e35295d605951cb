-- Where a story went whose id is no more: the story it was merged into, however many merges ago.
create or replace view story_aliases as
with recursive merged as (
    -- a story that fell to several others went where most of its articles did
    select
        story_id,
        other_id,
        run_id,
        happened_at
    from story_events
    where kind = 'merged'
    qualify row_number() over (partition by story_id order by happened_at, article_count desc, other_id) = 1
),

followed as (
    select
        story_id as former_story_id,
        other_id as story_id,
        run_id,
        happened_at,
        happened_at as latest_at,
        1 as merge_count
    from merged
    union all
    select
        followed.former_story_id,
        merged.other_id,
        followed.run_id,
        followed.happened_at,
        merged.happened_at,
        followed.merge_count + 1
    from followed
    inner join merged on merged.story_id = followed.story_id and merged.happened_at > followed.latest_at
)

select
    followed.former_story_id,                   -- an id that was a story's
    followed.story_id,                          -- the story that has its articles now, or most of them
    followed.run_id as merged_run_id,           -- the run in which it was merged
    followed.happened_at as merged_at,          -- when that run started, UTC
    followed.merge_count                        -- merges from there to now
from followed
anti join merged on merged.story_id = followed.story_id;
