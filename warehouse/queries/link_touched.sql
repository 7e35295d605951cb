create or replace temp table touched as
with before as (
    select * from ops.copies
    semi join printed on printed.article_id = copies.article_id
),

changed as (
    (select * from copies except select * from before)
    union all
    (select * from before except select * from copies)
)

select distinct unnest([article_id, duplicate_of]) as article_id
from changed
