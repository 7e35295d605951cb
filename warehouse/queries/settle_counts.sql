select
    count(*),
    count(*) filter (where outcome = 'article' and version = 1),
    count(*) filter (where outcome = 'article' and version > 1),
    count(*) filter (where outcome = 'duplicate'),
    count(*) filter (where outcome = 'rejected')
from read_parquet($decisions)
