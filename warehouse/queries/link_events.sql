insert into story_events by name
select
    $run_id::uuid as run_id,
    (select started_at from runs where run_id = $run_id) as happened_at,
    events.*
from events
