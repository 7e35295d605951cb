update failed
set
    stage = refused.stage,
    reason = refused.reason,
    detail = refused.detail
from read_parquet($files) as refused
where
    refused.source_uri = failed.source_uri
    and refused.locator is not distinct from failed.locator
