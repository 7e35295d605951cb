-- What earlier versions of its extractor made of a fact, the last one first; facts that no version changed are left out.
create or replace view ops.told_before as
select
    diff.fact_id_after as fact_id,              -- the fact
    string_agg(
        'version ' || diff.version_before || case
            when diff.change = 'added' then ' did not find it'
            else ': ' || concat_ws(' = ', diff.surface_before, diff.meaning_before) || ' (' || diff.confidence_before || ')'
        end,
        '; ' order by runs.started_at desc
    ) as told                                   -- in words
from facts_diff as diff
inner join runs on runs.run_id = diff.run_id
where diff.fact_id_after is not null
group by diff.fact_id_after;
