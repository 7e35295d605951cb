update runs
set
    status = $status,
    finished_at = $finished_at,
    stage_seconds = $stage_seconds
where run_id = $run_id
