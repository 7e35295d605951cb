create or replace temp table blocks as
select
    number,
    first_day,
    last_day,
    ((row_number() over (order by last_day - first_day > $known_days, first_day, number) - 1) // $size)::integer as block
from pending
