with near as materialized (
    select
        edges.one,
        edges.other,
        edges.weight
    from ops.story_edges as edges
    semi join unit_members as first on first.number = edges.one
    semi join unit_members as second on second.number = edges.other
)

select
    near.one,
    near.other,
    near.weight,
    first.unit
from near
inner join unit_members as first on first.number = near.one
inner join unit_members as second on second.number = near.other and second.unit = first.unit
order by first.unit, near.one, near.other
