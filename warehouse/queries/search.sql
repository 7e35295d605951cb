select
    article_id,
    title,
    outlet,
    published_at,
    round(score, 3) as score,
    snippet
from search_articles($words)
order by score desc, article_id
limit $how_many
