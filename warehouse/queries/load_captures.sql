insert into captures by name
select
    capture_id,
    source_uri,
    locator,
    external_id,
    url,
    captured_at,
    media_type,
    charset,
    repairs,
    raw_sha256,
    source_sha256,
    byte_count,
    outcome,
    case when outcome <> 'rejected' then article_id end as article_id,
    $run_id::uuid as run_id
from decisions
