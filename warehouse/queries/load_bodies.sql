insert into ops.texts
select
    body_id::uuid as text_id,
    body,
    length(body) as char_count
from read_parquet($files) as staged
semi join incoming on incoming.article_id = staged.article_id::uuid
anti join ops.texts as held on held.text_id = staged.body_id::uuid
qualify row_number() over (partition by body_id) = 1
