-- Summaries that claim more or fewer sentences than they have.
create or replace view ops.audit_summary_sentence_count as
select summaries.summary_id
from summaries
left join ops.summary_sentences as sentences on sentences.summary_id = summaries.summary_id
group by summaries.summary_id, summaries.sentence_count
having count(sentences.position) <> summaries.sentence_count;
