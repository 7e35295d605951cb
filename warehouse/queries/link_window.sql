select *
from vectors
where last_day >= $first_day and first_day <= $last_day and block <= $block
order by first_day, number
