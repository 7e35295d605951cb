update runs
set
    read_count = counted.read_count,
    article_count = counted.article_count,
    duplicate_count = counted.duplicate_count,
    rejected_count = counted.rejected_count,
    new_article_count = counted.new_article_count,
    changed_article_count = counted.article_count - counted.new_article_count,
    reextracted_article_count = (select count(*) from incoming anti join (select article_id from decisions where is_current) using (article_id)),
    fact_count = (select count(*) from facts where facts.run_id = $run_id)
from (
    select
        count(*) as read_count,
        count(*) filter (where outcome = 'article') as article_count,
        count(*) filter (where outcome = 'duplicate') as duplicate_count,
        count(*) filter (where outcome = 'rejected') as rejected_count,
        count(*) filter (where outcome = 'article' and version = 1) as new_article_count
    from decisions
) as counted
where run_id = $run_id
