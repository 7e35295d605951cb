create or replace temp table proposed as
with mine as (
    select folded_id, shingle
    from ops.body_shingles
    semi join recheck using (folded_id)
),

rare as (
    select shingle
    from ops.body_shingles
    semi join mine using (shingle)
    group by shingle
    having count(*) between 2 and $most
),

shared as (
    select
        least(mine.folded_id, theirs.folded_id) as one,
        greatest(mine.folded_id, theirs.folded_id) as other,
        count(distinct mine.shingle) as shared_count
    from mine
    inner join rare using (shingle)
    inner join ops.body_shingles as theirs using (shingle)
    where theirs.folded_id <> mine.folded_id
    group by all
    having shared_count >= $least_shared
),

sizes as (
    select
        folded_id,
        count(*) as sampled_count
    from ops.body_shingles
    where folded_id in (select one from shared union select other from shared)
    group by folded_id
)

select
    shared.one,
    shared.other
from shared
inner join sizes as first on first.folded_id = shared.one
inner join sizes as second on second.folded_id = shared.other
where 100 * shared.shared_count >= $least_percent * least(first.sampled_count, second.sampled_count)
order by shared.one, shared.other
