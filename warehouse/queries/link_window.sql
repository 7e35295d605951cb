select
    linked.number,
    linked.first_day,
    linked.last_day,
    fingerprints.words,
    fingerprints.word_weights,
    fingerprints.names,
    fingerprints.name_weights
from ops.linked_articles as linked
inner join ops.article_fingerprints as fingerprints using (article_id)
left join blocks on blocks.number = linked.number
where linked.last_day >= $first_day and linked.first_day <= $last_day and coalesce(blocks.block, -1) <= $block
order by linked.number
