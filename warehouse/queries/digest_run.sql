-- The run, and what the warehouse holds after it.
select
    run_id,
    status,
    started_at,
    finished_at,
    read_count,
    article_count,
    duplicate_count,
    rejected_count,
    code_version,
    (select count(*) from articles) as held_article_count,
    (select count(*) from stories) as held_story_count,
    (select count(distinct outlet) from articles) as held_outlet_count
from runs
where run_id = $run_id::uuid
