-- What a speaker is quoted with, oldest first; part of a name is enough: from said_by('Dunford').
create or replace macro said_by(name) as table
select
    quotes.speaker,
    quotes.text,
    articles.outlet,
    articles.published_at,
    quotes.speaker_role,
    quotes.speaker_basis,
    quotes.quote_kind,
    utterances.independent_outlet_count,
    utterances.variant_count,
    articles.title,
    articles.url,
    quotes.fact_id,
    quotes.utterance_id,
    quotes.article_id,
    quotes.char_start,
    quotes.char_end
from quotes
inner join articles on articles.article_id = quotes.article_id
left join utterances on utterances.utterance_id = quotes.utterance_id
where contains(lower(quotes.speaker), lower(name))
order by articles.published_at, quotes.article_id, quotes.char_start;
