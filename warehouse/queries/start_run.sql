insert into runs by name
select
    $run_id::uuid as run_id,
    $started_at as started_at,
    'running' as status,
    0 as read_count,
    0 as article_count,
    0 as duplicate_count,
    0 as rejected_count,
    $code_version as code_version,
    $parameters as parameters,
    0 as new_article_count,
    0 as changed_article_count,
    0 as reextracted_article_count,
    0 as fact_count
