-- What is missing in the rows: of the articles that the run brought, or of all held when it brought none.
with weighed as (
    select
        article_id,
        published_at is not null as is_dated,
        published_not_before is not null or published_not_after is not null as is_bounded,
        title is null as is_untitled,
        outlet is null as is_of_nobody,
        word_count = 0 as is_empty,
        duplicate_of is not null as is_copy,
        length(text) as character_count,
        length(body) as body_character_count
    from articles
    where run_id = $run_id::uuid or not exists (select 1 from articles where run_id = $run_id::uuid)
),
said as (
    select
        count(*) as quote_count,
        count(*) filter (speaker is null and not is_anonymous) as quote_without_speaker_count
    from quotes
    semi join weighed using (article_id)
    where quote_kind in ('direct', 'mixed', 'fragment')
),
dated as (
    select count(*) as date_count, count(*) filter (value is null) as date_without_value_count
    from dates
    semi join weighed using (article_id)
)
select
    count(*) as article_count,
    count(*) filter (not is_dated and not is_bounded) as without_date,
    count(*) filter (not is_dated and is_bounded) as with_bounds_only,
    count(*) filter (is_untitled) as without_title,
    count(*) filter (is_of_nobody) as without_outlet,
    count(*) filter (is_empty) as without_body,
    count(*) filter (is_copy) as duplicate_count,
    coalesce(sum(character_count), 0)::bigint as character_count,
    coalesce(sum(body_character_count), 0)::bigint as body_character_count,
    (select count(*) from facts semi join weighed using (article_id)) as fact_count,
    (select quote_count from said) as quote_count,
    (select quote_without_speaker_count from said) as quote_without_speaker_count,
    (select date_count from dated) as date_count,
    (select date_without_value_count from dated) as date_without_value_count
from weighed
