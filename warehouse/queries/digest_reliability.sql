-- How many facts of each kind lie in each tenth of confidence, in the whole warehouse.
select
    kind,
    least(9, floor(confidence * 10 + 1e-9))::integer as tenth,
    count(*) as fact_count
from facts
where kind not in ('quote', 'statement') or fact_id in (select fact_id from ops.quotes where speaker_surface is not null)
group by all
order by kind, tenth desc
