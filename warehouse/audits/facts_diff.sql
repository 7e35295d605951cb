-- Changes told of facts that contradict themselves: a side that should not be there or is missing, or no change of version.
create or replace view ops.audit_facts_diff as
select
    run_id,
    coalesce(fact_id_after, fact_id_before) as fact_id
from facts_diff
where
    version_before = version_after
    or change <> case
        when fact_id_before is null then 'added'
        when fact_id_after is null then 'removed'
        else 'changed'
    end
    or coalesce(fact_id_before, fact_id_after) is null
    or (fact_id_before is null) <> (surface_before is null)
    or (fact_id_after is null) <> (surface_after is null)
    or (change = 'changed') <> (len(changed) > 0);
