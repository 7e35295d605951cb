create or replace temp table batch_facts as
select
    fact_id,
    sentence_start,
    sentence_end
from facts
where rowid in (select held.rowid from facts as held semi join batch_articles using (article_id))
