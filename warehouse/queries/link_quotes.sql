select
    quotes.fact_id,
    quotes.article_id,
    quotes.quote_kind,
    quotes.text,
    quotes.char_start,
    quotes.char_end,
    coalesce(story_names.name, quotes.speaker) as speaker,
    quotes.segment,
    facts.sentence_start,
    facts.sentence_end
from ops.quotes as quotes
inner join batch_facts as facts using (fact_id)
left join story_names on story_names.article_id = quotes.article_id and story_names.printed = quotes.speaker
where quotes.rowid in (select held.rowid from ops.quotes as held semi join batch_articles using (article_id))
    and quotes.quote_kind <> 'indirect'
order by quotes.article_id, quotes.char_start, quotes.char_end, quotes.fact_id
