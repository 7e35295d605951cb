-- the articles of the new groups, the earliest published of each first, with the stories they were in
create or replace temp table grouped as
select
    groups.leader,
    row_number() over (order by groups.leader, versions.published_at nulls last, linked.article_id) as position,
    linked.article_id,
    story_articles.story_id,
    pending.number is not null or touched.article_id is not null as is_touched
from groups
inner join ops.linked_articles as linked on linked.number = groups.number
inner join ops.current as current on current.article_id = linked.article_id
inner join ops.versions as versions
    on versions.article_id = current.article_id and versions.version = current.version
left join story_articles on story_articles.article_id = linked.article_id
left join pending on pending.number = linked.number
left join touched on touched.article_id = linked.article_id
