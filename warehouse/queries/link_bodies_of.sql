select
    article_id,
    char_start,
    char_end
from article_segments
where segment = 'body'
    and rowid in (select held.rowid from article_segments as held semi join batch_articles using (article_id))
order by article_id, position
