update runs
set
    reextracted_article_count = (select count(*) from ops.current where current.run_id = $run_id),
    fact_count = (select count(*) from facts where facts.run_id = $run_id)
where run_id = $run_id
