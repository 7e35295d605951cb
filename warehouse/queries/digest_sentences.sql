-- The default summaries of the stories told, sentence by sentence.
select
    summaries.story_id,
    sentences.position,
    sentences.article_id,
    articles.outlet,
    articles.source_uri,
    articles.locator,
    sentences.char_start,
    sentences.char_end,
    sentences.text,
    sentences.article_count,
    sentences.outlet_count,
    sentences.independent_outlet_count
from summaries
inner join summary_sentences as sentences on sentences.summary_id = summaries.summary_id
inner join articles on articles.article_id = sentences.article_id
where summaries.is_default and list_contains($story_ids::uuid[], summaries.story_id) and sentences.position <= $limit
order by summaries.story_id, sentences.position
