-- Some of the changes of this run, the heaviest of each kind of fact first: who is made to speak, what is said, where it stands.
select
    diff.extractor,
    diff.kind,
    diff.change,
    diff.changed,
    diff.surface_before,
    diff.meaning_before,
    diff.confidence_before,
    diff.surface_after,
    diff.meaning_after,
    diff.confidence_after,
    coalesce(diff.fact_id_after, diff.fact_id_before) as fact_id
from facts_diff as diff
where diff.run_id = $run_id::uuid
qualify row_number() over (
    partition by diff.extractor, diff.kind
    order by
        list_contains(diff.changed, 'speaker') desc,
        list_contains(diff.changed, 'value') desc,
        diff.change <> 'changed' desc,
        list_contains(diff.changed, 'span') desc,
        coalesce(diff.confidence_after, diff.confidence_before) desc,
        coalesce(diff.fact_id_after, diff.fact_id_before)
) <= $limit
order by diff.extractor, diff.kind, diff.change, fact_id
