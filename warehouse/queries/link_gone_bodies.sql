create or replace temp table gone_bodies as
select distinct linked.folded_id
from ops.linked_articles as linked
semi join pending on pending.article_id = linked.article_id
anti join pending as staying on staying.folded_id = linked.folded_id
where not exists (
    select 1
    from ops.linked_articles as others
    anti join pending on pending.article_id = others.article_id
    where others.folded_id = linked.folded_id
)
