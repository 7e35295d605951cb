select
    null as note,
    null as article_id,
    null as char_start,
    null as char_end,
    null as around_start,
    null as around_end
from rejects
where reject_id = $id and false
limit $most
