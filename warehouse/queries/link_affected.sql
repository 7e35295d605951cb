create or replace temp table affected as
with reached as (
    select number from stirred
    union
    select edges.other
    from ops.story_edges as edges
    semi join stirred on stirred.number = edges.one
    where edges.weight >= $least
    union
    select edges.one
    from ops.story_edges as edges
    semi join stirred on stirred.number = edges.other
    where edges.weight >= $least
),

members as (
    select number from stirred
    union
    select units.number
    from ops.story_units as units
    semi join (select unit from ops.story_units semi join reached using (number)) as changing on changing.unit = units.unit
),

originals as (
    select linked.article_id
    from ops.linked_articles as linked
    semi join members on members.number = linked.number
)

select number from members
union
select linked.number
from ops.copies as copies
semi join originals on originals.article_id = copies.duplicate_of
inner join ops.linked_articles as linked on linked.article_id = copies.article_id
