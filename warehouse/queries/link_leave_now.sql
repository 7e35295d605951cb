delete from story_articles
using members
where members.article_id = story_articles.article_id and members.story_id <> story_articles.story_id
