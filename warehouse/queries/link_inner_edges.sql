select
    edges.one,
    edges.other,
    edges.weight,
    first.unit
from ops.story_edges as edges
inner join unit_members as first on first.number = edges.one
inner join unit_members as second on second.number = edges.other and second.unit = first.unit
order by first.unit, edges.one, edges.other
