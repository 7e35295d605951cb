select
    text as says,
    summariser || ' ' || summariser_version as summariser,
    is_default,
    sentence_count as sentences,
    fallback,
    article_id as article,
    story_id as story
from summaries
where summary_id = $id
