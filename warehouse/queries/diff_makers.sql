-- Temp table `remade`: which articles are done by a new version of which extractor. An article whose segments are others than they were
-- (its outlet's lines were found to be furniture) is left out: what differs there is no doing of the version's.
create or replace temp table remade as
with
relabelled as (
    select distinct coalesce(held.article_id, staged.article_id) as article_id
    from (select * from article_segments semi join incoming using (article_id)) as held
    full join (
        select
            article_id::uuid as article_id,
            position,
            segment,
            char_start,
            char_end
        from read_parquet($segments)
    ) as staged
        on staged.article_id = held.article_id and staged.position = held.position
    where
        held.segment is distinct from staged.segment
        or held.char_start is distinct from staged.char_start
        or held.char_end is distinct from staged.char_end
)

select distinct
    held.article_id,
    incoming.version as article_version,
    substr(held.maker, length('facts:') + 1) as extractor,
    held.version as version_before,
    staged.version as version_after
from ops.ledger as held
inner join incoming on incoming.article_id = held.article_id
inner join read_parquet($ledgers) as staged on staged.article_id::uuid = held.article_id and staged.maker = held.maker
anti join relabelled on relabelled.article_id = held.article_id
where starts_with(held.maker, 'facts:') and held.version <> staged.version
