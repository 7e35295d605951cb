insert into rejects by name
select
    reject_ids.reject_id,
    runs.run_id,
    refusals.source_uri,
    refusals.locator,
    refusals.raw_sha256,
    refusals.stage,
    refusals.reason,
    refusals.detail,
    runs.started_at as rejected_at
from refusals
inner join reject_ids on reject_ids.position = refusals.position
inner join runs on runs.run_id = $run_id
