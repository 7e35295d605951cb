create or replace temp table new_bodies as
with firsts as (
    select
        folded_id,
        min(number) as number
    from pending
    anti join ops.linked_articles as held using (folded_id)
    group by folded_id
),

printing as (
    select
        firsts.folded_id,
        pending.article_id
    from firsts
    inner join pending using (number)
)

select
    printing.folded_id,
    fingerprints.shingles
from printing
inner join ops.article_fingerprints as fingerprints using (article_id)
where fingerprints.rowid in (
    select kept.rowid
    from ops.article_fingerprints as kept
    semi join printing on printing.article_id = kept.article_id
)
