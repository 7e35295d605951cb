select
    quotes.fact_id,
    quotes.article_id,
    quotes.quote_kind,
    quotes.text,
    quotes.char_start,
    quotes.char_end,
    quotes.speaker,
    quotes.segment,
    facts.sentence_start,
    facts.sentence_end
from ops.quotes as quotes
semi join batch_articles using (article_id)
inner join facts using (fact_id)
where quotes.quote_kind <> 'indirect'
order by quotes.article_id, quotes.char_start, quotes.char_end, quotes.fact_id
