create or replace temp table outdated_parts as
select
    article_id,
    (row_number() over (order by article_id) - 1) // $rows_per_part as part
from outdated
