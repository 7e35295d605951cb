delete from ops.summary_sentences
where summary_id in (select summary_id from summaries semi join incoming using (article_id))
