-- The stories that the run brought something to, or all when it brought nothing: most independent voices first, then the newest.
with touched as (
    select distinct story_id
    from articles
    where run_id = $run_id::uuid or article_id in (select article_id from story_articles where joined_run_id = $run_id::uuid)
),
changes as (
    select
        story_id,
        bool_or(kind = 'created') as is_new,
        coalesce(sum(article_count) filter (kind in ('grew', 'merged')), 0)::integer as grew_by
    from story_events
    where run_id = $run_id::uuid
    group by story_id
),
headlines as (
    select article_id, min(char_start) as char_start, arg_min(char_end, char_start) as char_end
    from article_evidence
    where field = 'title' and char_start is not null
    group by article_id
)
select
    stories.story_id,
    stories.headline,
    stories.headline_article_id,
    headlines.char_start as headline_start,
    headlines.char_end as headline_end,
    stories.first_published_at,
    stories.last_published_at,
    stories.article_count,
    stories.outlet_count,
    stories.independent_outlet_count,
    touched.story_id is not null as is_touched,
    coalesce(changes.is_new, false) as is_new,
    coalesce(changes.grew_by, 0) as grew_by,
    (select count(*) from touched) as touched_story_count
from stories
left join touched on touched.story_id = stories.story_id
left join changes on changes.story_id = stories.story_id
left join headlines on headlines.article_id = stories.headline_article_id
where touched.story_id is not null or not exists (select 1 from touched)
order by
    stories.independent_outlet_count desc,
    stories.last_published_at desc nulls last,
    stories.article_count desc,
    stories.story_id
limit $limit
