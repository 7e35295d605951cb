create or replace temp table outdated as
with wanted as (
    select
        unnest($makers::varchar[]) as maker,
        unnest($versions::varchar[]) as version
),

lacking as (
    select distinct wished.article_id
    from (select current.article_id, wanted.maker, wanted.version from ops.current as current cross join wanted) as wished
    anti join ops.ledger using (article_id, maker, version)
)

select
    article_id,
    (row_number() over (order by article_id) - 1) // $rows_per_part as part
from lacking
