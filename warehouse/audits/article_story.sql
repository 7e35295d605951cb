-- Articles in no story, or in several.
create or replace view ops.audit_article_story as
select current.article_id
from ops.current as current
left join story_articles on story_articles.article_id = current.article_id
group by current.article_id
having count(story_articles.story_id) <> 1
union all
select article_id
from story_articles
anti join ops.current using (article_id);
