select
    concat_ws(' · ', divergence, diff) as note,
    article_id,
    char_start,
    char_end,
    null as around_start,
    null as around_end
from quote_variants
where utterance_id = $id
order by divergence, article_id, char_start
limit $most
