-- What the run refused, and why.
select
    source_uri,
    locator,
    stage,
    reason,
    detail,
    raw_sha256,
    count(*) over () as reject_count
from rejects
where run_id = $run_id::uuid
order by source_uri, locator nulls first, reason, reject_id
limit $limit
