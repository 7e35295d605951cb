with shared as materialized (
    select
        least(first.folded_id, second.folded_id) as one,
        greatest(first.folded_id, second.folded_id) as other,
        pairs.shared_count
    from shared_shingles as pairs
    inner join rare_bodies as first on first.body = pairs.one
    inner join rare_bodies as second on second.body = pairs.other
),

sizes as (
    select
        held.folded_id,
        count(*) as sampled_count
    from ops.body_shingles as held
    semi join (select unnest([one, other]) as folded_id from shared) as wanted using (folded_id)
    group by held.folded_id
)

select
    shared.one,
    shared.other
from shared
inner join sizes as first on first.folded_id = shared.one
inner join sizes as second on second.folded_id = shared.other
where 100 * shared.shared_count >= $least_percent * least(first.sampled_count, second.sampled_count)
order by shared.one, shared.other
