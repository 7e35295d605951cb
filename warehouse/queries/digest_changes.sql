-- What new versions of extractors changed in this run, by kind of fact.
with held as (
    select extractor, kind, count(*) as fact_count
    from (select extractor, kind from facts union all select extractor, kind from other_facts)
    group by all
)

select
    diff.extractor,
    min(diff.version_before) as version_before,
    max(diff.version_after) as version_after,
    diff.kind,
    coalesce(any_value(held.fact_count), 0) as fact_count,
    count(*) filter (diff.change = 'added') as added_count,
    count(*) filter (diff.change = 'removed') as removed_count,
    count(*) filter (diff.change = 'changed') as changed_count,
    count(*) filter (list_contains(diff.changed, 'speaker')) as speaker_count,
    count(*) filter (list_contains(diff.changed, 'value')) as value_count,
    count(*) filter (list_contains(diff.changed, 'span')) as span_count,
    count(*) filter (list_contains(diff.changed, 'confidence')) as confidence_count
from facts_diff as diff
left join held on held.extractor = diff.extractor and held.kind = diff.kind
where diff.run_id = $run_id::uuid
group by diff.extractor, diff.kind
order by diff.extractor, diff.kind
