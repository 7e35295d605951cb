-- Evidence with a span that is half given or lies outside the text.
create or replace view ops.audit_evidence_spans as
select
    evidence.article_id,
    evidence.field
from article_evidence as evidence
inner join ops.current as current on current.article_id = evidence.article_id
inner join ops.texts as texts on texts.text_id = current.text_id
where
    (evidence.char_start is null) <> (evidence.char_end is null)
    or evidence.char_start < 0
    or evidence.char_start >= evidence.char_end
    or evidence.char_end > length(texts.text);
