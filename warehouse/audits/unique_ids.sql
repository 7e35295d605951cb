-- Ids that stand more than once where they should stand once.
create or replace view ops.audit_unique_ids as
select 'ops.texts' as relation, text_id::varchar as id from ops.texts group by text_id having count(*) > 1
union all
select 'articles' as relation, article_id::varchar as id from ops.current group by article_id having count(*) > 1
union all
select 'article_versions' as relation, article_id::varchar as id from ops.versions group by article_id, version having count(*) > 1
union all
select 'article_segments' as relation, article_id::varchar as id from article_segments group by article_id, position having count(*) > 1
union all
select 'ops.outlet_lines' as relation, article_id::varchar as id from ops.outlet_lines group by article_id, line_hash having count(*) > 1
union all
select 'facts' as relation, fact_id::varchar as id from facts group by fact_id having count(*) > 1
union all
select 'other_facts' as relation, fact_id::varchar as id from other_facts group by fact_id having count(*) > 1
union all
select 'quotes' as relation, fact_id::varchar as id from main.quotes group by fact_id having count(*) > 1
union all
select 'dates' as relation, fact_id::varchar as id from main.dates group by fact_id having count(*) > 1
union all
select 'quantities' as relation, fact_id::varchar as id from quantities group by fact_id having count(*) > 1
union all
select 'roles' as relation, fact_id::varchar as id from ops.roles group by fact_id having count(*) > 1
union all
select 'mentions' as relation, fact_id::varchar as id from ops.mentions group by fact_id having count(*) > 1
union all
select 'summaries' as relation, summary_id::varchar as id from summaries group by summary_id having count(*) > 1
union all
select 'summary_sentences' as relation, summary_id::varchar as id from main.summary_sentences group by summary_id, position having count(*) > 1
union all
select 'stories' as relation, story_id::varchar as id from stories group by story_id having count(*) > 1
union all
select 'utterances' as relation, utterance_id::varchar as id from utterances group by utterance_id having count(*) > 1
union all
select 'ops.copies' as relation, article_id::varchar as id from ops.copies group by article_id having count(*) > 1
union all
select 'copy_spans' as relation, article_id::varchar as id from copy_spans group by article_id, position having count(*) > 1
union all
select 'ops.story_dates' as relation, article_id::varchar as id from ops.story_dates group by article_id having count(*) > 1
union all
select 'ops.date_anchors' as relation, fact_id::varchar as id from ops.date_anchors group by fact_id having count(*) > 1
union all
select 'corrections' as relation, article_id::varchar as id from corrections group by article_id, version, position having count(*) > 1
union all
select 'story_names' as relation, article_id::varchar as id from story_names group by article_id, printed having count(*) > 1
union all
select 'ops.ledger' as relation, article_id::varchar as id from ops.ledger group by article_id, maker having count(*) > 1
union all
select 'ops.sources' as relation, source_uri as id from ops.sources group by source_uri having count(*) > 1
union all
select 'captures' as relation, capture_id::varchar as id from captures group by capture_id having count(*) > 1
union all
select 'rejects' as relation, reject_id::varchar as id from rejects group by reject_id having count(*) > 1
union all
select 'runs' as relation, run_id::varchar as id from runs group by run_id having count(*) > 1;
