-- What each outlet brought in this run and its newest article ever; first those that brought something, then the silent ones.
with outlets as (
    select
        outlet,
        count(*) filter (run_id = $run_id::uuid) as run_article_count,
        count(*) filter (run_id = $run_id::uuid and published_at is null) as run_undated_count,
        count(*) filter (run_id = $run_id::uuid and duplicate_of is not null) as run_duplicate_count,
        avg(word_count) filter (run_id = $run_id::uuid) as run_word_mean,
        avg(word_count) filter (run_id <> $run_id::uuid) as earlier_word_mean,
        count(*) as held_article_count,
        max(published_at) as newest_published_at
    from articles
    group by outlet
)
select
    *,
    count(*) over (partition by run_article_count > 0) as kind_count
from outlets
qualify
    row_number() over (
        partition by run_article_count > 0
        order by run_article_count desc, held_article_count desc, outlet nulls last
    ) <= $limit
order by run_article_count desc, held_article_count desc, outlet nulls last
