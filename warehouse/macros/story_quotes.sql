-- Who said what in a story, each outlet's wording beside the canonical one: from story_quotes('1f0c2a').
create or replace macro story_quotes(id) as table
select
    utterances.speaker,
    utterances.text as canonical,
    utterances.independent_outlet_count,
    quote_variants.outlet,
    quote_variants.text,
    quote_variants.divergence,
    quote_variants.diff,
    quote_variants.utterance_id,
    quote_variants.fact_id,
    quote_variants.article_id,
    quote_variants.char_start,
    quote_variants.char_end
from utterances
inner join quote_variants on quote_variants.utterance_id = utterances.utterance_id
where utterances.story_id in (select story_id from ops.known_stories where starts_with(known_as::varchar, lower(id::varchar)))
order by
    utterances.independent_outlet_count desc,
    utterances.utterance_id,
    quote_variants.divergence,
    quote_variants.article_id,
    quote_variants.char_start;
