select
    batch_articles.story_id,
    batch_articles.article_id,
    versions.outlet,
    versions.title,
    versions.language,
    versions.published_at,
    versions.published_precision,
    versions.published_not_before as not_before,
    versions.published_not_after as not_after,
    coalesce(copies.duplicate_of, batch_articles.article_id) as original,
    coalesce(copies.duplicate_kind = 'exact', false) as is_exact_copy,
    case
        when copies.duplicate_of is null then coalesce(versions.outlet, batch_articles.article_id::varchar)
        else coalesce(original_versions.outlet, copies.duplicate_of::varchar)
    end as voice,
    texts.text
from batch_articles
inner join ops.versions as versions
    on versions.article_id = batch_articles.article_id and versions.version = batch_articles.version
inner join ops.texts as texts on texts.text_id = batch_articles.text_id
left join ops.copies as copies on copies.article_id = batch_articles.article_id
left join ops.current as originals on originals.article_id = copies.duplicate_of
left join ops.versions as original_versions
    on original_versions.article_id = originals.article_id and original_versions.version = originals.version
where versions.rowid in (select held.rowid from ops.versions as held semi join batch_articles using (article_id))
    and texts.rowid in (select held.rowid from ops.texts as held semi join batch_articles using (text_id))
order by batch_articles.story_id, versions.published_at nulls last, batch_articles.article_id
