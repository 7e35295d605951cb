select * exclude (block)
from vectors
where block = $block
order by first_day, number
