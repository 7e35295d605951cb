with printed as materialized (
    select
        linked.folded_id,
        arg_min(current.body_id, linked.article_id) as body_id
    from ops.linked_articles as linked
    semi join (select unnest($folded_ids::uuid[]) as folded_id) as wanted using (folded_id)
    inner join ops.current as current on current.article_id = linked.article_id
    group by linked.folded_id
)

select
    printed.folded_id,
    texts.text as body
from ops.texts as texts
inner join printed on printed.body_id = texts.text_id
where texts.rowid in (select held.rowid from ops.texts as held semi join printed on printed.body_id = held.text_id)
