select
    grouped.leader,
    grouped.story_id,
    births.born_at,
    count(*) as article_count
from grouped
inner join ops.story_births as births using (story_id)
group by all
order by grouped.leader, grouped.story_id
