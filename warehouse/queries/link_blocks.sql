create or replace temp table blocks as
with widths as (
    select
        number,
        first_day,
        last_day,
        last_day - first_day > $known_days as is_wide
    from pending
)

select
    *,
    (
        (row_number() over (partition by is_wide order by first_day, number) - 1) // $size
        + if(is_wide, (select count(*) from pending), 0)
    )::integer as block
from widths
