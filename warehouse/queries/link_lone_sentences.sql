insert into ops.summary_sentences by name
select
    lone.summary_id,
    sentences.* exclude (summary_id)
from lone
inner join summaries as own on own.article_id = lone.article_id and own.is_default
inner join ops.summary_sentences as sentences on sentences.summary_id = own.summary_id
order by lone.story_id, sentences.position
