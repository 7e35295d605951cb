-- Articles whose body is not their body segments joined by a blank line.
create or replace view ops.audit_article_body as
with joined as (
    select
        article_id,
        string_agg(actual, e'\n\n' order by position) as body
    from ops.span_texts
    where relation = 'article_segments'
    group by article_id
)

select current.article_id
from ops.current as current
left join ops.texts as texts on texts.text_id = current.body_id
left join joined on joined.article_id = current.article_id
where texts.text is distinct from coalesce(joined.body, '');
