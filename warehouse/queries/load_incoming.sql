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
