select part_path, list(row order by row)
from read_parquet($decisions)
where is_current
group by part_path
order by min(arrival)
