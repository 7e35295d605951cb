with groups as (
    select
        leader,
        arg_min(article_id, position) as founder,
        count(*) as article_count,
        bool_or(is_touched) as is_touched
    from grouped
    group by leader
),

foundings as (
    select
        births.founding_article_id as founder,
        count(*) as story_count
    from ops.story_births as births
    semi join groups on groups.founder = births.founding_article_id
    group by births.founding_article_id
)

select
    groups.leader,
    groups.founder::varchar as founder,
    coalesce(foundings.story_count, 0) as founded_count,
    groups.article_count,
    groups.is_touched
from groups
left join foundings using (founder)
order by groups.leader
