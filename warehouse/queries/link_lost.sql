create or replace temp table lost as
select number
from pending
where is_held
union
select linked.number
from copies
anti join ops.copies as held on held.article_id = copies.article_id
inner join ops.linked_articles as linked on linked.article_id = copies.article_id
union
select linked.number
from pending
inner join ops.copies as held on held.duplicate_of = pending.article_id
inner join ops.linked_articles as linked on linked.article_id = held.article_id
where pending.is_held
