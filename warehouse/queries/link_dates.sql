select
    dates.fact_id,
    dates.article_id,
    dates.value,
    dates.starts_on,
    dates.ends_on,
    dates.char_start,
    dates.char_end,
    dates.segment,
    facts.sentence_start,
    facts.sentence_end
from ops.dates as dates
inner join batch_facts as facts using (fact_id)
where dates.rowid in (select held.rowid from ops.dates as held semi join batch_articles using (article_id))
    and dates.segment <> 'comment'
order by dates.article_id, dates.char_start, dates.char_end, dates.fact_id
