copy (
    with
    beside_held as (
        select
            arrivals.*,
            held.text_id as held_text_id,
            coalesce(held.version, 0) as held_version,
            coalesce(
                lag(arrivals.text_id) over (partition by arrivals.article_id order by arrivals.arrival),
                held.text_id
            ) as latest_text_id
        from arrivals
        left join ops.current as held on held.article_id = arrivals.article_id
    ),

    with_outcome as (
        select
            *,
            case
                when part is null then 'rejected'
                when text_id = latest_text_id then 'duplicate'
                else 'article'
            end as outcome
        from beside_held
    )

    select
        * exclude (latest_text_id, held_version),
        held_version + count(*) filter (where outcome = 'article') over (partition by article_id order by arrival) as version,
        outcome = 'article' and row_number() over (partition by article_id, outcome order by arrival desc) = 1 as is_current
    from with_outcome
    inner join capture_ids using (arrival)
    order by arrival
) to $into (format parquet, compression zstd)
