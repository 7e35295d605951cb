-- What the articles of this run are labelled against: weighed lines, and of held articles also those that nothing has touched.
select line_hash from standing where is_furniture
union
select line_hash
from ops.outlet_lines
semi join outdated using (article_id)
anti join touched using (line_hash)
where is_furniture
