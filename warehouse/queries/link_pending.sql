create or replace temp table pending as
with waiting as (
    select
        current.article_id,
        current.run_id as source_run_id,
        current.version,
        linked.number
    from ops.current as current
    left join ops.linked_articles as linked using (article_id)
    where linked.source_run_id is distinct from current.run_id
),

spans as (
    select
        waiting.*,
        versions.published_at is not null as is_dated,
        case versions.published_precision
            when 'year' then date_trunc('year', versions.published_at)
            when 'month' then date_trunc('month', versions.published_at)
            else versions.published_at
        end as starts_at,
        case versions.published_precision
            when 'year' then date_trunc('year', versions.published_at) + interval 1 year - interval 1 day
            when 'month' then date_trunc('month', versions.published_at) + interval 1 month - interval 1 day
            else versions.published_at
        end as ends_at,
        versions.published_not_before,
        versions.published_not_after
    from waiting
    inner join ops.versions as versions
        on versions.article_id = waiting.article_id and versions.version = waiting.version
),

days as (
    select
        spans.*,
        coalesce(
            date_diff('day', date '1970-01-01', if(is_dated, starts_at, published_not_before)::date), -1000000
        )::integer as first_day,
        coalesce(
            date_diff('day', date '1970-01-01', if(is_dated, ends_at, published_not_after)::date), 1000000
        )::integer as last_day
    from spans
)

select
    days.article_id,
    coalesce(
        days.number,
        (select coalesce(max(number), -1) from ops.linked_articles)
        + row_number() over (partition by days.number is null order by days.first_day, days.article_id)
    )::integer as number,
    days.number is not null as is_held,
    days.source_run_id,
    fingerprints.folded_id,
    days.first_day,
    days.last_day
from days
inner join ops.article_fingerprints as fingerprints on fingerprints.article_id = days.article_id
