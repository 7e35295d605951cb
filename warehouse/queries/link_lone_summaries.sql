insert into summaries by name
select
    lone.summary_id,
    null::uuid as article_id,
    lone.story_id,
    own.summariser,
    own.summariser_version,
    true as is_default,
    own.text,
    own.sentence_count,
    own.fallback,
    $run_id::uuid as run_id
from lone
inner join summaries as own on own.article_id = lone.article_id and own.is_default
order by lone.story_id
