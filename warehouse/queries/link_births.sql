insert into ops.story_births by name
select
    members.story_id,
    arg_min(members.article_id, members.position) as founding_article_id,
    $run_id::uuid as run_id,
    any_value(runs.started_at) as born_at
from members
cross join (select started_at from runs where run_id = $run_id) as runs
anti join ops.story_births as held on held.story_id = members.story_id
group by members.story_id
order by members.story_id
