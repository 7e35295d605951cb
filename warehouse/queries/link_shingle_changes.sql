-- of shingles that are held: one that only new bodies hold has decided nothing yet
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

holders as (
    select
        shingle,
        count(*) as held
    from ops.body_shingles
    semi join changes using (shingle)
    group by shingle
),

summed as (
    select
        shingle,
        sum(change) as change
    from changes
    semi join holders using (shingle)
    group by shingle
)

select
    shingle,
    holders.held as before,
    holders.held + summed.change as after
from summed
inner join holders using (shingle)
