-- A repeat of the version that is held stays a repeat, whatever became of a newer one.
create or replace temp table decisions as
with judged as (
    select
        decided.*,
        failed.stage,
        failed.reason,
        failed.detail,
        failed.article_id is not null
        and (decided.outcome = 'article' or decided.text_id is distinct from decided.held_text_id) as has_failed
    from read_parquet($decisions) as decided
    left join failed on failed.article_id = decided.article_id
)

select
    * exclude (outcome, is_current),
    case when has_failed then 'rejected' else outcome end as outcome,
    is_current and not has_failed as is_current
from judged
