insert into story_articles by name
select
    members.story_id,
    members.article_id,
    $run_id::uuid as joined_run_id
from members
anti join story_articles as held on held.article_id = members.article_id
order by members.story_id, members.article_id
