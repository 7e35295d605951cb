create or replace temp table new_bodies as
select
    pending.folded_id,
    any_value(fingerprints.shingles) as shingles
from pending
inner join ops.article_fingerprints as fingerprints using (article_id)
anti join ops.linked_articles as held on held.folded_id = pending.folded_id
where fingerprints.rowid in (
    select kept.rowid
    from ops.article_fingerprints as kept
    semi join pending on pending.article_id = kept.article_id
)
group by pending.folded_id
