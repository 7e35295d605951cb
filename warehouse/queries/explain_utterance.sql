select
    text as says,
    speaker,
    variant_count as wordings,
    article_count as articles,
    outlet_count as outlets,
    independent_outlet_count as independent_outlets,
    story_id as story
from utterances
where utterance_id = $id
