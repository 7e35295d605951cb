select
    surface as says,
    kind,
    meaning,
    details,
    rule,
    extractor || ' ' || extractor_version as extractor,
    (
        select
            string_agg(
                'version ' || diff.version_before || case
                    when diff.change = 'added' then ' did not find it'
                    else ': ' || concat_ws(' = ', diff.surface_before, diff.meaning_before) || ' (' || diff.confidence_before || ')'
                end,
                '; ' order by runs.started_at desc
            )
        from facts_diff as diff
        inner join runs on runs.run_id = diff.run_id
        where diff.fact_id_after = other_facts.fact_id
    ) as before,
    confidence,
    segment
from other_facts
where fact_id = $id
