-- Copies whose spans do not say what their originals' say: other words where all are said to be equal, or fewer equal ones than are counted.
create or replace view ops.audit_copy_spans as
with sides as (
    select
        spans.article_id,
        spans.position,
        spans.word_count,
        spans.same_word_count,
        mine.actual as mine,
        theirs.actual as theirs
    from copy_spans as spans
    left join ops.span_texts as mine
        on mine.relation = 'copy_spans' and mine.id = spans.article_id and mine.position = spans.position
    left join ops.span_texts as theirs
        on theirs.relation = 'copy_spans.original' and theirs.id = spans.article_id and theirs.position = spans.position
),

folded as (
    select
        * exclude (mine, theirs),
        -- letters and digits in lower case; beyond 65,535 each program knows other letters
        regexp_replace(lower(mine), '[^\p{L}\p{N}]+|[\x{10000}-\x{10FFFF}]+', ' ', 'g') as mine,
        regexp_replace(lower(theirs), '[^\p{L}\p{N}]+|[\x{10000}-\x{10FFFF}]+', ' ', 'g') as theirs
    from sides
    where mine is distinct from theirs
),

words as (
    select
        article_id,
        position,
        unnest(string_split(mine, ' ')) as word,
        1 as mine,
        0 as theirs
    from folded
    where same_word_count < word_count
    union all
    select
        article_id,
        position,
        unnest(string_split(theirs, ' ')) as word,
        0 as mine,
        1 as theirs
    from folded
    where same_word_count < word_count
),

shared as (
    select
        article_id,
        position,
        least(sum(mine), sum(theirs)) as word_count
    from words
    where word <> ''
    group by article_id, position, word
)

select
    folded.article_id,
    folded.position
from folded
where
    folded.mine is null
    or folded.theirs is null
    or (folded.same_word_count = folded.word_count and trim(folded.mine) <> trim(folded.theirs))
    or folded.same_word_count > folded.word_count
    or (
        folded.same_word_count < folded.word_count
        and folded.same_word_count > coalesce((
            select sum(shared.word_count)
            from shared
            where shared.article_id = folded.article_id and shared.position = folded.position
        ), 0)
    );
