-- Facts whose sentence does not lie in the text.
create or replace view ops.audit_fact_sentence as
select facts.fact_id
from facts
inner join ops.current as current on current.article_id = facts.article_id
inner join ops.texts as texts on texts.text_id = current.text_id
where not (0 <= facts.sentence_start and facts.sentence_start < facts.sentence_end and facts.sentence_end <= length(texts.text));
