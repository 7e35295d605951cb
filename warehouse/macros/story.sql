-- The articles of a story, oldest first, with their summaries; the beginning of an id is enough, also of an id that was merged into it: from story('1f0c2a').
create or replace macro story(id) as table
select
    stories.story_id,
    stories.headline,
    articles.outlet,
    articles.published_at,
    articles.title,
    summaries.text as summary,
    articles.duplicate_of,
    articles.duplicate_kind,
    articles.url,
    articles.article_id
from stories
inner join story_articles on story_articles.story_id = stories.story_id
inner join articles on articles.article_id = story_articles.article_id
left join summaries on summaries.article_id = articles.article_id and summaries.is_default
where stories.story_id in (select story_id from ops.known_stories where starts_with(known_as::varchar, lower(id::varchar)))
order by articles.published_at, articles.article_id;
