select
    dates.article_id,
    dates.value,
    dates.starts_on,
    dates.ends_on,
    dates.char_start,
    dates.char_end,
    facts.sentence_start,
    facts.sentence_end
from dates
semi join batch_articles using (article_id)
inner join facts using (fact_id)
where dates.segment = 'body'
order by dates.article_id, dates.char_start, dates.char_end, dates.fact_id
