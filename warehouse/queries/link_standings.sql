-- only what is printed more than once, or stands in a pair, can be a copy
with repeated as (
    select one as folded_id from ops.copy_pairs
    union all
    select other from ops.copy_pairs
    union all
    (select folded_id from printed group by folded_id having count(*) > 1)
)

select
    printed.article_id,
    printed.folded_id,
    if(versions.published_precision in ('second', 'minute', 'day'), versions.published_at::varchar, null) as published
from printed
semi join repeated using (folded_id)
inner join ops.current as current on current.article_id = printed.article_id
inner join ops.versions as versions
    on versions.article_id = current.article_id and versions.version = current.version
order by printed.article_id
