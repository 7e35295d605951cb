-- Facts that differ from the row of their kind, or lack it, and rows of a kind without their fact.
create or replace view ops.audit_fact_kinds as
with of_a_kind as (
    select fact_id, article_id, char_start, char_end, segment, 'quote' as kind from ops.quotes
    union all
    select fact_id, article_id, char_start, char_end, segment, 'date' as kind from ops.dates
    union all
    select fact_id, article_id, char_start, char_end, segment, 'quantity' as kind from quantities
    union all
    select fact_id, article_id, char_start, char_end, segment, 'role' as kind from ops.roles
    union all
    select fact_id, article_id, char_start, char_end, segment, kind from ops.mentions
)

select coalesce(facts.fact_id, of_a_kind.fact_id) as fact_id
from facts
full join of_a_kind
    on of_a_kind.fact_id = facts.fact_id
    and of_a_kind.kind = case facts.kind when 'statement' then 'quote' else facts.kind end
    and of_a_kind.article_id = facts.article_id
    and of_a_kind.char_start = facts.char_start
    and of_a_kind.char_end = facts.char_end
    and of_a_kind.segment = facts.segment
where facts.fact_id is null or of_a_kind.fact_id is null;
