with bodies as (
    select one as folded_id from ops.copy_pairs
    union
    select other from ops.copy_pairs
    union
    select folded_id from ops.linked_articles group by folded_id having count(*) > 1
)

select
    linked.article_id,
    linked.folded_id,
    if(versions.published_precision in ('second', 'minute', 'day'), versions.published_at::varchar, null) as published
from ops.linked_articles as linked
semi join bodies using (folded_id)
inner join ops.current as current using (article_id)
inner join ops.versions as versions
    on versions.article_id = current.article_id and versions.version = current.version
order by linked.article_id
