with spans as (
    select
        0 as weight,
        kind as note,
        article_id,
        char_start,
        char_end,
        sentence_start as around_start,
        sentence_end as around_end
    from facts
    where fact_id = $id
    union all
    select
        1 as weight,
        'speaker' as note,
        article_id,
        speaker_start as char_start,
        speaker_end as char_end,
        null as around_start,
        null as around_end
    from quotes
    where fact_id = $id and speaker_start is not null
    union all
    select
        2 as weight,
        'cue' as note,
        article_id,
        cue_start as char_start,
        cue_end as char_end,
        null as around_start,
        null as around_end
    from quotes
    where fact_id = $id and cue_start is not null
)

select * exclude (weight)
from spans
order by weight
limit $most
