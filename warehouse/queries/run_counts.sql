select
    read_count,
    article_count,
    duplicate_count,
    rejected_count
from runs
where run_id = $run_id
