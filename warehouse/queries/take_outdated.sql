create or replace temp table outdated as
with wanted as (
    select
        unnest($makers::varchar[]) as maker,
        unnest($versions::varchar[]) as version
)

select distinct wished.article_id
from (select current.article_id, wanted.maker, wanted.version from ops.current as current cross join wanted) as wished
anti join ops.ledger using (article_id, maker, version)
