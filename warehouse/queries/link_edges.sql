select
    edges.one,
    edges.other,
    edges.weight
from ops.story_edges as edges
semi join affected as first on first.number = edges.one
semi join affected as second on second.number = edges.other
where edges.weight >= $least
