create or replace temp table rare_bodies as
with bodies as (
    select
        folded_id,
        folded_id in (select folded_id from recheck) as is_mine
    from (select distinct folded_id from rare_shingles) as different
)

select
    *,
    (row_number() over (order by is_mine desc, folded_id) - 1)::integer as body
from bodies
