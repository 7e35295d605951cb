create or replace temp table proposed as
with mine as materialized (
    select
        folded_id,
        unnest(shingles) as shingle
    from new_bodies
    union all
    select
        held.folded_id,
        held.shingle
    from ops.body_shingles as held
    semi join (select folded_id from recheck except select folded_id from new_bodies) as again using (folded_id)
),

theirs as materialized (
    select
        held.folded_id,
        held.shingle
    from ops.body_shingles as held
    semi join mine using (shingle)
),

rare as materialized (
    select shingle
    from theirs
    group by shingle
    having count(*) between 2 and $most
),

shared as materialized (
    select
        least(ours.folded_id, others.folded_id) as one,
        greatest(ours.folded_id, others.folded_id) as other,
        count(*) as shared_count
    from (select * from mine semi join rare using (shingle)) as ours
    inner join (select * from theirs semi join rare using (shingle)) as others using (shingle)
    where others.folded_id > ours.folded_id
        or (others.folded_id < ours.folded_id and others.folded_id not in (select folded_id from recheck))
    group by all
    having shared_count >= $least_shared
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
