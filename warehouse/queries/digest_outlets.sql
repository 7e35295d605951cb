-- What each outlet brought in this run, and its newest article ever: those that brought most first.
select
    outlet,
    count(*) filter (run_id = $run_id::uuid) as run_article_count,
    count(*) filter (run_id = $run_id::uuid and published_at is null) as run_undated_count,
    count(*) filter (run_id = $run_id::uuid and duplicate_of is not null) as run_duplicate_count,
    count(*) as held_article_count,
    max(published_at) as newest_published_at,
    count(*) over () as outlet_total
from articles
group by outlet
order by run_article_count desc, held_article_count desc, outlet nulls last
limit $limit
