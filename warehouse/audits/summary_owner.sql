-- Summaries of both an article and a story, or of neither.
create or replace view ops.audit_summary_owner as
select summary_id
from summaries
where (article_id is null) = (story_id is null);
