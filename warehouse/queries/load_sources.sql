insert into ops.sources by name
select
    *,
    $run_id::uuid as run_id
from read_parquet($files)
qualify row_number() over (partition by source_uri order by mtime_ns desc, byte_count desc) = 1
