-- A reject of the last run that read anything: its article was weighed, and is not held.
select 1
from rejects
where
    stage = 'analyse'
    and run_id = (select max_by(run_id, started_at) from runs where read_count > 0)
limit 1
