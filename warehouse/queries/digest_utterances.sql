-- What was said in the stories told: most independent voices first, then what is worded in most ways.
select
    utterance_id,
    story_id,
    speaker,
    text,
    variant_count,
    article_count,
    outlet_count,
    independent_outlet_count
from utterances
where list_contains($story_ids::uuid[], story_id)
window of_story as (
    partition by story_id
    order by independent_outlet_count desc, variant_count desc, article_count desc, utterance_id
)
qualify row_number() over of_story <= $limit
order by
    story_id,
    row_number() over of_story
