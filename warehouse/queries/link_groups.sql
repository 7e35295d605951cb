with foundings as (
    select
        founding_article_id as article_id,
        count(*) as story_count
    from ops.story_births
    group by founding_article_id
)

select
    groups.leader,
    linked.article_id,
    story_articles.story_id,
    births.born_at,
    coalesce(foundings.story_count, 0) as founded_count,
    pending.number is not null or touched.article_id is not null as is_touched
from groups
inner join ops.linked_articles as linked on linked.number = groups.number
inner join ops.current as current on current.article_id = linked.article_id
inner join ops.versions as versions
    on versions.article_id = current.article_id and versions.version = current.version
left join story_articles on story_articles.article_id = linked.article_id
left join ops.story_births as births on births.story_id = story_articles.story_id
left join foundings on foundings.article_id = linked.article_id
left join pending on pending.number = linked.number
left join touched on touched.article_id = linked.article_id
order by groups.leader, versions.published_at nulls last, linked.article_id
