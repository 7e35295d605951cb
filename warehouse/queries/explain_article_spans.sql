with longest as (
    select *
    from copy_spans
    where article_id = $id
    order by word_count desc, position
    limit 3
),

told as (
    select
        *,
        format(
            '{} words as in its original, {}',
            word_count, if(same_word_count = word_count, 'all of them the same', format('{} of them the same', same_word_count))
        ) as note,
        -- of a long stretch its beginning
        least(char_end, char_start + 300) as shown_end,
        least(original_end, original_start + 300) as original_shown_end
    from longest
),

passages as (
    select
        0 as weight,
        concat_ws(' · ', field || ' = ' || value, detail, basis) as note,
        article_id,
        char_start,
        char_end,
        null as around_start,
        null as around_end,
        field,
        value
    from article_evidence
    where article_id = $id
    union all
    select
        1 as weight,
        evidence.note,
        facts.article_id,
        facts.char_start,
        facts.char_end,
        facts.sentence_start as around_start,
        facts.sentence_end as around_end,
        'published' as field,
        facts.surface as value
    from ops.date_evidence as evidence
    inner join facts on facts.fact_id = evidence.fact_id
    where evidence.article_id = $id
    union all
    select
        1 + 2 * position as weight,
        note,
        article_id,
        char_start,
        shown_end as char_end,
        char_start as around_start,
        shown_end as around_end,
        'copy' as field,
        '' as value
    from told
    union all
    select
        2 + 2 * position as weight,
        'the original' as note,
        duplicate_of as article_id,
        original_start as char_start,
        original_shown_end as char_end,
        original_start as around_start,
        original_shown_end as around_end,
        'copy' as field,
        '' as value
    from told
    union all
    select
        1000 + corrections.position as weight,
        case corrections.kind
            when 'insertion' then 'put in since the version before'
            when 'deletion' then format('left out here since the version before: {}', left(corrections.before, 200))
            else format('before: {}', left(corrections.before, 200))
        end as note,
        corrections.article_id,
        corrections.after_start as char_start,
        corrections.after_end as char_end,
        greatest(corrections.after_start - 40, 0) as around_start,
        least(corrections.after_end + 40, length(articles.text)) as around_end,
        'correction' as field,
        corrections.before as value
    from corrections
    inner join articles using (article_id, version)
    where corrections.article_id = $id
)

select
    note,
    article_id,
    char_start,
    char_end,
    around_start,
    around_end
from passages
order by weight, coalesce(char_start, -1), field, value
limit $most
