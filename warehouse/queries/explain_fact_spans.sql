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
        quotes.cue_end,
        coalesce(quotes.speaker, roles.person, mentions.name) as printed
    from facts
    left join ops.quotes as quotes on quotes.fact_id = facts.fact_id
    left join ops.roles as roles on roles.fact_id = facts.fact_id
    left join ops.mentions as mentions on mentions.fact_id = facts.fact_id and mentions.kind = 'person'
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
    union all
    select
        3 as weight,
        evidence.note,
        claimed.* replace (
            dated.article_id as article_id,
            dated.char_start as char_start,
            dated.char_end as char_end,
            dated.sentence_start as sentence_start,
            dated.sentence_end as sentence_end
        )
    from claimed
    semi join ops.date_anchors as anchors on anchors.article_id = claimed.article_id and anchors.fact_id = $id
    inner join ops.date_evidence as evidence on evidence.article_id = claimed.article_id
    inner join facts as dated on dated.fact_id = evidence.fact_id
    union all
    select
        4 as weight,
        'the name, in its story' as note,
        claimed.* replace (
            mention.article_id as article_id,
            mention.char_start as char_start,
            mention.char_end as char_end,
            mention.sentence_start as sentence_start,
            mention.sentence_end as sentence_end
        )
    from claimed
    inner join story_names as naming on naming.article_id = claimed.article_id and naming.printed = claimed.printed
    inner join facts as mention on mention.fact_id = naming.fact_id
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
