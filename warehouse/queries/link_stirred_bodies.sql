create or replace temp table stirred_bodies as
with stirred as (
    select folded_id from pending
    union
    select folded_id from former_bodies
    union
    select folded_id from recheck
)

select folded_id from stirred
union
select pairs.other
from ops.copy_pairs as pairs
semi join stirred on stirred.folded_id = pairs.one
union
select pairs.one
from ops.copy_pairs as pairs
semi join stirred on stirred.folded_id = pairs.other
