select
    concat_ws(' · ', field || ' = ' || value, detail, basis) as note,
    article_id,
    char_start,
    char_end,
    null as around_start,
    null as around_end
from article_evidence
where article_id = $id
order by coalesce(char_start, -1), field, value
limit $most
