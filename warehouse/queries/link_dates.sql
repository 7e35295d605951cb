with background as materialized (
    select
        article_id,
        char_start,
        char_end
    from article_segments
    semi join batch_articles using (article_id)
    where segment = 'other' and starts_with(basis, 'outlet lines: ')
)

select
    dates.fact_id,
    dates.article_id,
    dates.value,
    dates.starts_on,
    dates.ends_on,
    dates.char_start,
    dates.char_end,
    dates.segment,
    background.article_id is not null as is_background,
    facts.sentence_start,
    facts.sentence_end
from ops.dates as dates
inner join batch_facts as facts using (fact_id)
left join background
    on background.article_id = dates.article_id
    and dates.char_start >= background.char_start
    and dates.char_start < background.char_end
where dates.rowid in (select held.rowid from ops.dates as held semi join batch_articles using (article_id))
    and dates.segment <> 'comment'
order by dates.article_id, dates.char_start, dates.char_end, dates.fact_id
