-- Spans that are half given, empty, backwards, or lie outside their article's text.
create or replace view ops.audit_span_bounds as
with given as (
    select relation, id, article_id, char_start, char_end from ops.spans
    union all
    select 'facts.sentence' as relation, fact_id as id, article_id, sentence_start, sentence_end from facts
    union all
    select 'other_facts.sentence' as relation, fact_id as id, article_id, sentence_start, sentence_end from other_facts
    union all
    select 'quotes.speaker' as relation, fact_id as id, article_id, speaker_start, speaker_end from ops.quotes
    union all
    select 'quotes.speaker_role' as relation, fact_id as id, article_id, speaker_role_start, speaker_role_end from ops.quotes
    union all
    select 'quotes.via' as relation, fact_id as id, article_id, via_start, via_end from ops.quotes
    union all
    select 'quotes.cue' as relation, fact_id as id, article_id, cue_start, cue_end from ops.quotes
    union all
    select 'article_evidence' as relation, article_id as id, article_id, char_start, char_end from article_evidence
)

select
    given.relation,
    given.id
from given
left join ops.current as current on current.article_id = given.article_id
left join ops.texts as texts on texts.text_id = current.text_id
where
    (given.char_start is null) <> (given.char_end is null)
    or given.char_start < 0
    or given.char_start >= given.char_end
    or given.char_end > texts.char_count
    or texts.char_count is null;
