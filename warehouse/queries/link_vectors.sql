create or replace temp table vectors as
with near as (
    select
        linked.article_id,
        linked.number,
        linked.first_day,
        linked.last_day,
        coalesce(blocks.block, -1) as block
    from ops.linked_articles as linked
    left join blocks on blocks.number = linked.number
    where blocks.block is not null or (linked.last_day >= $first_day and linked.first_day <= $last_day)
)

select
    near.* exclude (article_id),
    fingerprints.words,
    fingerprints.word_weights,
    fingerprints.names,
    fingerprints.name_weights
from ops.article_fingerprints as fingerprints
inner join near on near.article_id = fingerprints.article_id
where fingerprints.rowid in (
    select held.rowid
    from ops.article_fingerprints as held
    semi join near on near.article_id = held.article_id
)
order by near.first_day, near.number
