-- Runs whose accounts do not add up, or differ from their captures and rejects.
create or replace view ops.audit_accounts as
with
counted as (
    select
        run_id,
        count(*) as read_count,
        count(*) filter (where outcome = 'article') as article_count,
        count(*) filter (where outcome = 'duplicate') as duplicate_count,
        count(*) filter (where outcome = 'rejected') as rejected_count
    from captures
    group by run_id
),

refused as (
    select
        run_id,
        count(*) as reject_count
    from rejects
    group by run_id
)

select runs.run_id
from runs
left join counted on counted.run_id = runs.run_id
left join refused on refused.run_id = runs.run_id
where
    runs.read_count <> runs.article_count + runs.duplicate_count + runs.rejected_count
    or runs.read_count <> coalesce(counted.read_count, 0)
    or runs.article_count <> coalesce(counted.article_count, 0)
    or runs.duplicate_count <> coalesce(counted.duplicate_count, 0)
    or runs.rejected_count <> coalesce(counted.rejected_count, 0)
    or runs.rejected_count <> coalesce(refused.reject_count, 0);
