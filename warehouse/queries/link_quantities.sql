select
    quantities.fact_id,
    quantities.article_id,
    quantities.surface,
    quantities.value_min,
    quantities.value_max,
    quantities.unit,
    quantities.noun,
    quantities.char_start,
    quantities.char_end,
    facts.sentence_start,
    facts.sentence_end
from quantities
inner join batch_facts as facts using (fact_id)
where quantities.rowid in (select held.rowid from quantities as held semi join batch_articles using (article_id))
    and quantities.segment = 'body' and quantities.noun is not null
order by quantities.article_id, quantities.char_start, quantities.char_end, quantities.fact_id
