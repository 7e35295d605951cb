-- Facts, quotations, sentences of summaries, wordings and lines of timelines that are not what stands at their span.
create or replace view ops.audit_verbatim as
select
    relation,
    id,
    position
from ops.span_texts
where claimed is not null and actual is distinct from claimed;
