select
    rejected_at,
    stage,
    reason,
    source_uri,
    locator,
    detail,
    reject_id
from rejects
order by rejected_at desc, source_uri, locator
