-- Articles that changed their story, and no event says so.
create or replace view ops.audit_story_changes as
select
    gone.article_id,
    gone.left_run_id
from story_memberships as gone
left join story_memberships as joined
    on joined.article_id = gone.article_id and joined.joined_run_id = gone.left_run_id
left join story_events as events
    on events.run_id = gone.left_run_id
    and (
        (events.kind in ('merged', 'moved') and events.story_id = gone.story_id and events.other_id = joined.story_id)
        or (events.kind = 'split' and events.story_id = joined.story_id and events.other_id = gone.story_id)
    )
where gone.left_run_id is not null and events.kind is null;
