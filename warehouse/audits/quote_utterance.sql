-- Quotations that belong to no utterance.
create or replace view ops.audit_quote_utterance as
select fact_id
from main.quotes
where utterance_id is null and quote_kind <> 'indirect';
