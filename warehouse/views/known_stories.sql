-- Every story by its id, and by every id that was merged into it.
create or replace view ops.known_stories as
select
    story_id as known_as,                       -- an id, of today or of once
    story_id                                    -- the story it stands for now
from stories
union all
select
    former_story_id as known_as,
    story_id
from story_aliases;
