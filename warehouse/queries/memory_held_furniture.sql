select distinct line_hash
from ops.outlet_lines
semi join outdated using (article_id)
where is_furniture
