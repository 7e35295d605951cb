-- that units are one is written so that nothing is joined by it: a unit of thousands has millions of pairs
select
    edges.one,
    edges.other,
    edges.weight,
    first.unit
from ops.story_edges as edges
inner join unit_members as first on first.number = edges.one
inner join unit_members as second on second.number = edges.other
where first.unit - second.unit = 0
order by first.unit, edges.one, edges.other
