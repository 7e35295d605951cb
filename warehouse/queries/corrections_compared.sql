insert into ops.compared_versions by name
select
    article_id,
    version
from ops.versions
anti join ops.compared_versions using (article_id, version)
where version > 1
