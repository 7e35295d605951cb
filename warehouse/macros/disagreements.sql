-- Sayings that outlets print differently, the most carried first: from disagreements().
create or replace macro disagreements() as table
select
    utterances.speaker,
    utterances.text as canonical,
    quote_variants.outlet,
    quote_variants.text,
    quote_variants.divergence,
    quote_variants.diff,
    utterances.independent_outlet_count,
    quote_variants.fact_id,
    quote_variants.utterance_id,
    utterances.story_id
from quote_variants
inner join utterances on utterances.utterance_id = quote_variants.utterance_id
where quote_variants.divergence not in ('same', 'punctuation')
order by utterances.independent_outlet_count desc, utterances.utterance_id, quote_variants.fact_id;
