select
    reason as says,
    stage,
    detail,
    source_uri as source,
    locator as place_in_the_source,
    raw_sha256 as sha256,
    rejected_at,
    run_id as run
from rejects
where reject_id = $id
