select
    later.article_id,
    later.version,
    texts_before.text as before,
    texts_after.text as after
from (select unnest($article_ids::uuid[]) as article_id, unnest($versions::integer[]) as version) as wanted
inner join ops.versions as later using (article_id, version)
inner join ops.versions as earlier on earlier.article_id = later.article_id and earlier.version = later.version - 1
inner join ops.texts as texts_before on texts_before.text_id = earlier.text_id
inner join ops.texts as texts_after on texts_after.text_id = later.text_id
order by later.article_id, later.version
