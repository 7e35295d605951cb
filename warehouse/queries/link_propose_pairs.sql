with wanted as (
    select one as body from shared
    union
    select other from shared
),

bodies as materialized (
    select
        wanted.body,
        linked.folded_id,
        len(fingerprints.shingles) as sampled_count
    from wanted
    inner join ops.linked_articles as linked on linked.number = wanted.body
    inner join ops.article_fingerprints as fingerprints on fingerprints.article_id = linked.article_id
)

select
    least(first.folded_id, second.folded_id) as one,
    greatest(first.folded_id, second.folded_id) as other
from shared
inner join bodies as first on first.body = shared.one
inner join bodies as second on second.body = shared.other
where 100 * shared.shared_count >= $least_percent * least(first.sampled_count, second.sampled_count)
order by one, other
