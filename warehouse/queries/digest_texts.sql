-- The articles that the page cites.
select
    article_id,
    title,
    outlet,
    url,
    source_uri,
    locator,
    published_at,
    published_precision,
    published_not_before,
    published_not_after,
    language,
    text,
    (
        select list((segment, char_start, char_end) order by position)
        from article_segments as segments
        where segments.article_id = articles.article_id
    ) as segments
from articles
where list_contains($article_ids::uuid[], article_id)
