-- Articles and stories with no default summary, or with several.
create or replace view ops.audit_default_summary as
select current.article_id as id
from ops.current as current
left join summaries on summaries.article_id = current.article_id and summaries.is_default
group by current.article_id
having count(summaries.summary_id) <> 1
union all
select stories.story_id as id
from stories
left join summaries on summaries.story_id = stories.story_id and summaries.is_default
group by stories.story_id
having count(summaries.summary_id) <> 1;
