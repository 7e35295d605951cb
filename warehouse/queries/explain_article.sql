select
    coalesce(articles.title, left(articles.text, 80)) as says,
    articles.outlet,
    array_to_string(articles.authors, ', ') as authors,
    articles.url,
    articles.source_uri as source,
    articles.locator as place_in_the_source,
    articles.language,
    articles.version,
    corrected.words as corrected,
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
    copied.words as words_in_common,
    articles.first_seen_at
from articles
left join stories on stories.story_id = articles.story_id
left join (
    select
        article_id,
        format('{} in {} {}, {} of them the same', sum(word_count), count(*), if(count(*) = 1, 'stretch', 'stretches'), sum(same_word_count)) as words
    from copy_spans
    where article_id = $id
    group by article_id
) as copied on copied.article_id = articles.article_id
left join (
    select
        corrections.article_id,
        format('{} {} since the version before', count(*), if(count(*) = 1, 'change', 'changes')) as words
    from corrections
    inner join articles using (article_id, version)
    where corrections.article_id = $id
    group by corrections.article_id
) as corrected on corrected.article_id = articles.article_id
where articles.article_id = $id
