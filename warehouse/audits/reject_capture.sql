-- Rejects without their capture.
create or replace view ops.audit_reject_capture as
select rejects.reject_id
from rejects
anti join captures
    on captures.run_id = rejects.run_id
    and captures.source_uri = rejects.source_uri
    and captures.locator is not distinct from rejects.locator
    and captures.outcome = 'rejected';
