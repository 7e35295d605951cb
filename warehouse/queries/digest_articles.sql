-- The articles of the stories told: originals before copies, oldest first, undated ones last.
with ranked as (
    select
        article_id,
        story_id,
        title,
        subtitle,
        outlet,
        url,
        source_uri,
        locator,
        published_at,
        published_precision,
        published_basis,
        published_not_before,
        published_not_after,
        word_count,
        duplicate_of,
        duplicate_kind,
        (select sum(same_word_count) from copy_spans where copy_spans.article_id = articles.article_id) as shared_word_count,
        row_number() over (
            partition by story_id
            order by
                duplicate_of is not null,
                coalesce(published_at, published_not_before, published_not_after) nulls last,
                source_uri,
                locator nulls first,
                article_id
        ) as place
    from articles
    where list_contains($story_ids::uuid[], story_id)
)
select * exclude (place)
from ranked
where place <= $limit
order by story_id, place
