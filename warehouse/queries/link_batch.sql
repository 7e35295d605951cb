create or replace temp table batch_articles as
select
    story_articles.story_id,
    story_articles.article_id,
    current.text_id,
    current.version
from story_articles
semi join batch using (story_id)
inner join ops.current as current using (article_id)
