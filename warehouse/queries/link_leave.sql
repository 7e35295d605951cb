update story_memberships
set
    left_run_id = $run_id,
    left_at = (select started_at from runs where run_id = $run_id)
from members
where members.article_id = story_memberships.article_id
    and story_memberships.left_run_id is null
    and story_memberships.story_id <> members.story_id
