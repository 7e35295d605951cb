with wanted as (
    select
        linked.article_id,
        linked.number,
        linked.first_day,
        linked.last_day
    from ops.linked_articles as linked
    left join blocks on blocks.number = linked.number
    where linked.number >= $low and linked.number < $high
        and linked.last_day >= $first_day and linked.first_day <= $last_day
        and coalesce(blocks.block, -1) <= $block
)

select
    wanted.* exclude (article_id),
    fingerprints.words,
    fingerprints.word_weights,
    fingerprints.names,
    fingerprints.name_weights
from ops.article_fingerprints as fingerprints
inner join wanted on wanted.article_id = fingerprints.article_id
where fingerprints.rowid in (
    select held.rowid
    from ops.article_fingerprints as held
    semi join wanted on wanted.article_id = held.article_id
)
order by wanted.number
