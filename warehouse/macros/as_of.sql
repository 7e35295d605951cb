-- The stories as they were known at a moment, or by the end of a day, article by article: from as_of('2016-05-20').
create or replace macro as_of(moment) as table
with known as (
    select
        story_memberships.*,
        moment::timestamp + case when length(moment::varchar) = 10 then interval 1 day else interval 0 day end as until_at
    from story_memberships
)

select
    known.story_id,
    known.article_id,
    articles.outlet,
    articles.title,
    articles.published_at,
    known.joined_at
from known
inner join articles on articles.article_id = known.article_id
where known.joined_at < known.until_at and coalesce(known.left_at >= known.until_at, true)
order by known.story_id, articles.published_at, known.article_id;
