create or replace temp table outdated as
with wanted as (
    select
        unnest($makers::varchar[]) as maker,
        unnest($versions::varchar[]) as version
),

done as (
    select ledger.article_id
    from ops.ledger as ledger
    semi join wanted on wanted.maker = ledger.maker and wanted.version = ledger.version
    group by ledger.article_id
    having count(distinct ledger.maker) = (select count(*) from wanted)
)

select
    article_id,
    (row_number() over (order by article_id) - 1) // $rows_per_part as part
from ops.current
anti join done using (article_id)
