-- What the run brings, and what it labels anew: held articles are analysed again when their outlet's furniture changes.
create or replace temp table incoming as
select
    decisions.article_id,
    decisions.version,
    decisions.text_id,
    analysed.body_id,
    analysed.word_count,
    coalesce(held.first_seen_at, runs.started_at) as first_seen_at
from decisions
inner join analysed on analysed.article_id = decisions.article_id and analysed.text_id = decisions.text_id
inner join runs on runs.run_id = $run_id
left join ops.current as held on held.article_id = decisions.article_id
where decisions.is_current
union all by name
select
    held.article_id,
    held.version,
    held.text_id,
    analysed.body_id,
    analysed.word_count,
    held.first_seen_at
from analysed
inner join ops.current as held on held.article_id = analysed.article_id and held.text_id = analysed.text_id
anti join (select article_id from decisions where outcome = 'article') as brought on brought.article_id = held.article_id
