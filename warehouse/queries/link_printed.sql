create or replace temp table printed as
with recursive sides as (
    select
        one as body,
        other as partner
    from ops.copy_pairs
    union all
    select
        other,
        one
    from ops.copy_pairs
),

reached as (
    select folded_id from stirred_bodies
    union
    select sides.partner
    from sides
    inner join reached on reached.folded_id = sides.body
)

select
    linked.article_id,
    linked.folded_id
from ops.linked_articles as linked
semi join reached on reached.folded_id = linked.folded_id
