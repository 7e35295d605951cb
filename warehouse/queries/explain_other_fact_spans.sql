select
    kind as note,
    article_id,
    char_start,
    char_end,
    sentence_start as around_start,
    sentence_end as around_end
from other_facts
where fact_id = $id
limit $most
