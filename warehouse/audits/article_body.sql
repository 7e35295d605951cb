-- Articles whose body is not their body segments joined by a blank line.
create or replace view ops.audit_article_body as
with joined as (
    select
        segments.article_id,
        string_agg(
            substr(texts.text, segments.char_start + 1, segments.char_end - segments.char_start),
            e'\n\n' order by segments.position
        ) as body
    from article_segments as segments
    inner join ops.current as current on current.article_id = segments.article_id
    inner join ops.texts as texts on texts.text_id = current.text_id
    where segments.segment = 'body'
    group by segments.article_id
)

select current.article_id
from ops.current as current
left join ops.texts as texts on texts.text_id = current.body_id
left join joined on joined.article_id = current.article_id
where texts.text is distinct from coalesce(joined.body, '');
