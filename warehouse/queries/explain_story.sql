select
    coalesce(headline, '(no article has a title)') as says,
    article_count as articles,
    outlet_count as outlets,
    independent_outlet_count as independent_outlets,
    first_published_at,
    last_published_at
from stories
where story_id = $id
