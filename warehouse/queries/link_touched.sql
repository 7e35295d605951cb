create or replace temp table touched as
with changed as (
    (select * from copies except select * from ops.copies)
    union all
    (select * from ops.copies except select * from copies)
)

select distinct unnest([article_id, duplicate_of]) as article_id
from changed
