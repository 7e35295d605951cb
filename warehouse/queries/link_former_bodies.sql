create or replace temp table former_bodies as
select distinct linked.folded_id
from ops.linked_articles as linked
semi join pending on pending.article_id = linked.article_id
