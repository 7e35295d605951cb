create or replace temp table body_numbers as
select
    folded_id,
    min(number) as body
from ops.linked_articles
group by folded_id
