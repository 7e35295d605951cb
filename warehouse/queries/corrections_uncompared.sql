select
    article_id,
    version
from ops.versions
anti join ops.compared_versions using (article_id, version)
where version > 1
order by article_id, version
