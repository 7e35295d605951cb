insert into ops.sources by name
select
    *,
    $run_id::uuid as run_id
from read_parquet($files)
qualify row_number() over (partition by source_uri) = 1
