insert into replaced
select article_id
from read_parquet($decisions)
where is_current
