create or replace temp table refusals as
select
    row_number() over (order by arrival) as position,
    source_uri,
    locator,
    raw_sha256,
    stage,
    reason,
    detail
from decisions
where has_failed
