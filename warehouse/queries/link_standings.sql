select
    printed.article_id,
    printed.folded_id,
    if(versions.published_precision in ('second', 'minute', 'day'), versions.published_at::varchar, null) as published
from printed
inner join ops.current as current on current.article_id = printed.article_id
inner join ops.versions as versions
    on versions.article_id = current.article_id and versions.version = current.version
order by printed.article_id
