select
    linked.number,
    linked.first_day,
    linked.last_day,
    fingerprints.words,
    fingerprints.word_weights,
    fingerprints.names,
    fingerprints.name_weights
from ops.linked_articles as linked
semi join blocks on blocks.number = linked.number and blocks.block = $block
inner join ops.article_fingerprints as fingerprints using (article_id)
order by linked.number
