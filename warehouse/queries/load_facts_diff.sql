-- Temp table `facts_before` against what was just loaded. A fact keeps its id while its place stays; one that moved is told from one that is
-- gone by what it overlaps with in its sentence: the two must be each other's best.
insert into facts_diff by name
with
facts_after as (
    select meanings.*
    from ops.fact_meanings as meanings
    semi join remade on remade.article_id = meanings.article_id and remade.extractor = meanings.extractor
),

gone as (select * from facts_before anti join facts_after using (fact_id)),

come as (select * from facts_after anti join facts_before using (fact_id)),

candidates as (
    select
        gone.fact_id as fact_id_before,
        come.fact_id as fact_id_after,
        gone.char_start as start_before,
        come.char_start as start_after,
        least(gone.char_end, come.char_end) - greatest(gone.char_start, come.char_start) as shared
    from gone
    inner join come
        on come.article_id = gone.article_id
        and come.extractor = gone.extractor
        and come.kind = gone.kind
        and come.sentence_start = gone.sentence_start
        and come.char_start < gone.char_end
        and come.char_end > gone.char_start
),

moved as (
    select
        fact_id_before,
        fact_id_after
    from candidates
    qualify
        row_number() over (partition by fact_id_before order by shared desc, start_after, fact_id_after) = 1
        and row_number() over (partition by fact_id_after order by shared desc, start_before, fact_id_before) = 1
),

pairs as (
    select
        fact_id as fact_id_before,
        fact_id as fact_id_after
    from facts_before
    semi join facts_after using (fact_id)
    union all
    from moved
),

compared as (
    select
        before,
        after
    from pairs
    inner join facts_before as before on before.fact_id = pairs.fact_id_before
    inner join facts_after as after on after.fact_id = pairs.fact_id_after
    union all
    select
        gone as before,
        null as after
    from gone
    where fact_id not in (select fact_id_before from moved)
    union all
    select
        null as before,
        come as after
    from come
    where fact_id not in (select fact_id_after from moved)
),

judged as (
    select
        before,
        after,
        coalesce(after.article_id, before.article_id) as article_id,
        coalesce(after.extractor, before.extractor) as extractor,
        case when before is null then 'added' when after is null then 'removed' else 'changed' end as change,
        list_concat(
            if(before.char_start <> after.char_start or before.char_end <> after.char_end, ['span'], []::varchar[]),
            if(before.speaker <> after.speaker, ['speaker'], []::varchar[]),
            if(before.value <> after.value, ['value'], []::varchar[]),
            if(before.confidence <> after.confidence, ['confidence'], []::varchar[]),
            if(before.rule <> after.rule, ['rule'], []::varchar[])
        ) as changed
    from compared
)

select
    $run_id::uuid as run_id,
    article_id,
    remade.article_version,
    coalesce(after.kind, before.kind) as kind,
    extractor,
    remade.version_before,
    remade.version_after,
    change,
    changed,
    before.fact_id as fact_id_before,
    after.fact_id as fact_id_after,
    before.char_start as char_start_before,
    before.char_end as char_end_before,
    before.surface as surface_before,
    before.meaning as meaning_before,
    before.confidence as confidence_before,
    after.char_start as char_start_after,
    after.char_end as char_end_after,
    after.surface as surface_after,
    after.meaning as meaning_after,
    after.confidence as confidence_after
from judged
inner join remade using (article_id, extractor)
where change <> 'changed' or len(changed) > 0
order by article_id, coalesce(after.char_start, before.char_start), kind, extractor, change
