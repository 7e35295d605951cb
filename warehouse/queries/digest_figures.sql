-- Every printed number of the figures that the stories told give differently, those that exclude each other first.
select
    figures.story_id,
    figures.figure_id,
    figures.noun,
    figures.unit,
    variants.article_id,
    variants.outlet,
    articles.source_uri,
    articles.locator,
    variants.char_start,
    variants.char_end,
    variants.surface,
    variants.value_min,
    variants.value_max
from figures
inner join figure_variants as variants on variants.figure_id = figures.figure_id
inner join articles on articles.article_id = variants.article_id
where
    list_contains($story_ids::uuid[], figures.story_id)
    and figures.agreement <> 'agree'
order by
    figures.agreement = 'differ' desc,
    figures.independent_outlet_count desc,
    figures.figure_id,
    articles.published_at nulls last,
    variants.article_id,
    variants.char_start
limit $limit
