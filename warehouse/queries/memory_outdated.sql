-- Held articles that were labelled against another standing of one of their lines.
create or replace temp table outdated as
select distinct held.article_id
from ops.outlet_lines as held
inner join standing on standing.line_hash = held.line_hash and standing.is_furniture <> held.is_furniture
anti join replaced on replaced.article_id = held.article_id
