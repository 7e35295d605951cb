insert into refusals
select
    (select count(*) from refusals)
    + row_number() over (order by source_uri, list_position($files, filename), file_row_number) as position,
    source_uri,
    locator,
    raw_sha256,
    stage,
    reason,
    detail
from read_parquet($files, filename = true, file_row_number = true)
