-- the sampled shingles of the bodies to be looked at, but those known to be common
create or replace temp view mine as
with looked_at as (
    select
        numbers.body,
        new_bodies.shingles
    from new_bodies
    inner join body_numbers as numbers using (folded_id)
),

looked_at_again as (
    select
        numbers.body,
        held.shingle
    from ops.body_shingles as held
    semi join (select folded_id from recheck except select folded_id from new_bodies) as again using (folded_id)
    inner join body_numbers as numbers using (folded_id)
),

shingles as (
    select
        body,
        unnest(shingles) as shingle
    from looked_at
    union all
    select
        body,
        shingle
    from looked_at_again
)

select
    shingles.body,
    shingles.shingle
from shingles
anti join common_shingles using (shingle)
