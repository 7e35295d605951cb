create or replace temp table shingle_changes as
with changes as (
    select
        unnest(shingles) as shingle,
        1 as change
    from new_bodies
    union all
    select
        held.shingle,
        -1 as change
    from ops.body_shingles as held
    semi join gone_bodies using (folded_id)
),

summed as (
    select
        shingle,
        sum(change) as change
    from changes
    group by shingle
),

holders as (
    select
        shingle,
        count(*) as held
    from ops.body_shingles
    semi join summed using (shingle)
    group by shingle
)

select
    summed.shingle,
    holders.held as before,
    holders.held + summed.change as after
from summed
inner join holders using (shingle)
