create or replace temp view lines_to_be as
select
    article_id,
    line_hash,
    byte_count,
    least_stories
from ops.outlet_lines
anti join replaced using (article_id)
union all
select * from arriving
