with
claimed as (
    select
        facts.kind,
        facts.article_id,
        facts.char_start,
        facts.char_end,
        facts.sentence_start,
        facts.sentence_end,
        quotes.speaker_start,
        quotes.speaker_end,
        quotes.cue_start,
        quotes.cue_end
    from facts
    left join quotes on quotes.fact_id = facts.fact_id
    where facts.fact_id = $id
),

spans as (
    select 0 as weight, kind as note, * from claimed
    union all
    select
        1 as weight,
        'speaker' as note,
        * replace (speaker_start as char_start, speaker_end as char_end)
    from claimed
    where speaker_start is not null
    union all
    select
        2 as weight,
        'cue' as note,
        * replace (cue_start as char_start, cue_end as char_end)
    from claimed
    where cue_start is not null
)

select
    note,
    article_id,
    char_start,
    char_end,
    case when char_start between sentence_start and sentence_end then sentence_start end as around_start,
    case when char_end between sentence_start and sentence_end then sentence_end end as around_end
from spans
order by weight
limit $most
