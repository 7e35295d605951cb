select
    wanted.folded_id,
    any_value(texts.text order by linked.article_id) as body
from (select unnest($folded_ids::uuid[]) as folded_id) as wanted
inner join ops.linked_articles as linked using (folded_id)
inner join ops.current as current on current.article_id = linked.article_id
inner join ops.texts as texts on texts.text_id = current.body_id
group by wanted.folded_id
