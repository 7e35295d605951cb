insert into analysed by name
select article_id, text_id, body_id, word_count
from read_parquet($files)
qualify row_number() over (partition by article_id order by text_id, body_id) = 1
