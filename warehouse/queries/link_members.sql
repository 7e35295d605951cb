create or replace temp table members as
select
    named.story_id::uuid as story_id,
    grouped.article_id,
    grouped.position
from grouped
inner join named using (leader)
