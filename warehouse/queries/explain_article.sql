select
    coalesce(articles.title, left(articles.text, 80)) as says,
    articles.outlet,
    array_to_string(articles.authors, ', ') as authors,
    articles.url,
    articles.source_uri as source,
    articles.locator as place_in_the_source,
    articles.language,
    articles.version,
    articles.published_at,
    articles.published_precision,
    articles.published_basis,
    articles.published_not_before,
    articles.published_not_after,
    articles.word_count as words,
    articles.story_id as story,
    stories.headline,
    articles.duplicate_kind as copy,
    articles.duplicate_of,
    articles.first_seen_at
from articles
left join stories on stories.story_id = articles.story_id
where articles.article_id = $id
