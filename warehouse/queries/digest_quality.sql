-- What is missing in the rows: of the articles that the run brought, or of all held when it brought none.
with of_run as (
    select * from articles where run_id = $run_id::uuid
),
judged as (
    select * from of_run
    union all
    select * from articles where not exists (select 1 from of_run)
)
select
    count(*) as article_count,
    count(*) filter (published_at is null and published_not_before is null and published_not_after is null) as without_date,
    count(*) filter (published_at is null and (published_not_before is not null or published_not_after is not null)) as with_bounds_only,
    count(*) filter (title is null) as without_title,
    count(*) filter (outlet is null) as without_outlet,
    count(*) filter (word_count = 0) as without_body,
    count(*) filter (duplicate_of is not null) as duplicate_count,
    coalesce(sum(length(text)), 0)::bigint as character_count,
    coalesce(sum(length(body)), 0)::bigint as body_character_count,
    (select count(*) from facts semi join judged using (article_id)) as fact_count,
    (select count(*) from quotes semi join judged using (article_id) where quote_kind in ('direct', 'mixed', 'fragment')) as quote_count,
    (
        select count(*) from quotes semi join judged using (article_id)
        where quote_kind in ('direct', 'mixed', 'fragment') and speaker is null and not is_anonymous
    ) as quote_without_speaker_count,
    (select count(*) from dates semi join judged using (article_id)) as date_count,
    (select count(*) from dates semi join judged using (article_id) where value is null) as date_without_value_count
from judged
