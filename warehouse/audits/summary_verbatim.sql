-- Sentences of summaries that do not stand in their article, word for word.
create or replace view ops.audit_summary_verbatim as
select
    sentences.summary_id,
    sentences.position
from ops.summary_sentences as sentences
left join ops.current as current on current.article_id = sentences.article_id
left join ops.texts as texts on texts.text_id = current.text_id
where
    sentences.char_start < 0
    or sentences.char_end <= sentences.char_start
    or substr(texts.text, sentences.char_start + 1, sentences.char_end - sentences.char_start)
    is distinct from sentences.text;
