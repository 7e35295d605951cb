insert into ops.current by name
select
    *,
    $run_id::uuid as run_id
from incoming
