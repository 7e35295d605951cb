create or replace temp table failed as
select
    decisions.article_id,
    decisions.source_uri,
    decisions.locator,
    'analyse' as stage,
    'not_analysed' as reason,
    'the analysis left no rows and no reason' as detail
from read_parquet($decisions) as decisions
anti join analysed
    on analysed.article_id = decisions.article_id::uuid and analysed.text_id = decisions.text_id::uuid
where decisions.is_current
