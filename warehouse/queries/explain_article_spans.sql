with passages as (
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
