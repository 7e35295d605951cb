-- Who printed a story on which day; articles without a known day by their bounds. An unknown outlet is a voice of its own.
with placed as (
    select
        story_id,
        article_id,
        outlet,
        source_uri,
        locator,
        published_precision in ('second', 'minute', 'day') as has_day,
        published_at::date as published_on,
        published_not_before::date as not_before,
        (published_not_after - interval 1 microsecond)::date as not_after, -- midnight ends the day before
        coalesce(outlet, article_id::varchar) as voice
    from articles
    where list_contains($story_ids::uuid[], story_id)
)
select
    story_id,
    any_value(outlet) as outlet,
    arg_min(source_uri, article_id) as source_uri,
    arg_min(locator, article_id) as locator,
    case when has_day then published_on end as on_date,
    case when not coalesce(has_day, false) then not_before end as not_before,
    case when not coalesce(has_day, false) then not_after end as not_after,
    count(*) as article_count
from placed
group by story_id, voice, 5, 6, 7
qualify row_number() over (partition by story_id order by voice, 5 nulls last, 6 nulls last, 7 nulls last) <= $limit
order by story_id, voice, on_date nulls last, not_before nulls last, not_after nulls last
