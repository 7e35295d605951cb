with copied as materialized (
    select
        copies.article_id,
        copies.duplicate_of,
        copies.duplicate_kind,
        versions.outlet
    from ops.copies as copies
    semi join batch_articles using (article_id)
    inner join ops.current as originals on originals.article_id = copies.duplicate_of
    inner join ops.versions as versions
        on versions.article_id = originals.article_id and versions.version = originals.version
)

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
    coalesce(copied.duplicate_of, batch_articles.article_id) as original,
    coalesce(copied.duplicate_kind = 'exact', false) as is_exact_copy,
    case
        when copied.duplicate_of is null then coalesce(versions.outlet, batch_articles.article_id::varchar)
        else coalesce(copied.outlet, copied.duplicate_of::varchar)
    end as voice,
    texts.text
from batch_articles
inner join ops.versions as versions
    on versions.article_id = batch_articles.article_id and versions.version = batch_articles.version
inner join ops.texts as texts on texts.text_id = batch_articles.text_id
left join copied on copied.article_id = batch_articles.article_id
where versions.rowid in (select held.rowid from ops.versions as held semi join batch_articles using (article_id))
    and texts.rowid in (select held.rowid from ops.texts as held semi join batch_articles using (text_id))
order by batch_articles.story_id, versions.published_at nulls last, batch_articles.article_id
