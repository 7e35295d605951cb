create or replace temp table rare_shingles as
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

rare as (
    select shingle
    from theirs
    group by shingle
    having count(*) between 2 and $most
)

select
    theirs.folded_id,
    theirs.shingle
from theirs
semi join rare using (shingle)
