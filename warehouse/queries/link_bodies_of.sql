select
    article_id,
    char_start,
    char_end
from article_segments
semi join batch_articles using (article_id)
where segment = 'body'
order by article_id, position
