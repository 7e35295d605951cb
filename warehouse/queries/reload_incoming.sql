create or replace temp table incoming as
select
    held.article_id,
    held.version,
    held.text_id,
    analysed.body_id,
    analysed.word_count,
    held.first_seen_at
from analysed
inner join ops.current as held on held.article_id = analysed.article_id and held.text_id = analysed.text_id
