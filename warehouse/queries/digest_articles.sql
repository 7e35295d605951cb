-- The articles of the stories told: originals before copies, oldest first, undated ones last.
select
    article_id,
    story_id,
    title,
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
    duplicate_kind
from articles
where list_contains($story_ids::uuid[], story_id)
window of_story as (
    partition by story_id
    order by
        duplicate_of is not null,
        coalesce(published_at, published_not_before, published_not_after) nulls last,
        source_uri,
        locator nulls first,
        article_id
)
qualify row_number() over of_story <= $limit
order by
    story_id,
    row_number() over of_story
