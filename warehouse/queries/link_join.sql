insert into story_memberships by name
select
    members.story_id,
    members.article_id,
    $run_id::uuid as joined_run_id,
    (select started_at from runs where run_id = $run_id) as joined_at,
    null::uuid as left_run_id,
    null::timestamp as left_at
from members
anti join story_articles as held
    on held.article_id = members.article_id and held.story_id = members.story_id
order by members.story_id, members.article_id
