select
    format(
        'sentence {}, score {:.3g}, said by {} of {} outlets independently', position, score, independent_outlet_count, outlet_count
    ) as note,
    article_id,
    char_start,
    char_end,
    null as around_start,
    null as around_end
from summary_sentences
where summary_id = $id
order by position
limit $most
