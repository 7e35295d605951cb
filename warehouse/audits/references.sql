-- Rows that name an article, text, summary, story, utterance, fact or run that is not there.
create or replace view ops.audit_references as
select 'articles -> article_versions' as reference, article_id as id from ops.current anti join ops.versions using (article_id, version, text_id)
union all
select 'articles -> body' as reference, article_id as id from ops.current anti join ops.texts on texts.text_id = current.body_id
union all
select 'article_versions -> text' as reference, article_id as id from ops.versions anti join ops.texts using (text_id)
union all
select 'article_versions -> articles' as reference, article_id as id from ops.versions anti join ops.current using (article_id)
union all
select 'article_segments -> articles' as reference, article_id as id from article_segments anti join ops.current using (article_id)
union all
select 'article_evidence -> articles' as reference, article_id as id from article_evidence anti join ops.current using (article_id)
union all
select 'ops.outlet_lines -> articles' as reference, article_id as id from ops.outlet_lines anti join ops.current using (article_id)
union all
select 'facts -> articles' as reference, fact_id as id from facts anti join ops.current using (article_id)
union all
select 'other_facts -> articles' as reference, fact_id as id from other_facts anti join ops.current using (article_id)
union all
select 'facts_diff -> article_versions' as reference, article_id as id
from facts_diff anti join ops.versions on versions.article_id = facts_diff.article_id and versions.version = facts_diff.article_version
union all
select 'facts_diff -> runs' as reference, article_id as id from facts_diff anti join runs using (run_id)
union all
select 'summaries -> articles' as reference, summary_id as id from summaries anti join ops.current using (article_id) where article_id is not null
union all
select 'summaries -> stories' as reference, summary_id as id from summaries anti join stories using (story_id) where story_id is not null
union all
select 'summary_sentences -> summaries' as reference, summary_id as id from ops.summary_sentences anti join summaries using (summary_id)
union all
select 'ops.sentence_support -> summary_sentences' as reference, summary_id as id
from ops.sentence_support anti join ops.summary_sentences using (summary_id, position)
union all
select 'stories -> story_articles' as reference, story_id as id from stories anti join story_articles using (story_id)
union all
select 'stories.headline_article_id -> articles' as reference, story_id as id
from stories anti join ops.current on current.article_id = stories.headline_article_id where headline_article_id is not null
union all
select 'ops.copies -> articles' as reference, article_id as id from ops.copies anti join ops.current using (article_id)
union all
select 'ops.copies.duplicate_of -> articles' as reference, article_id as id
from ops.copies anti join ops.current on current.article_id = copies.duplicate_of
union all
select 'copy_spans -> copies' as reference, article_id as id from copy_spans anti join ops.copies using (article_id, duplicate_of)
union all
select 'ops.story_dates -> articles' as reference, article_id as id from ops.story_dates anti join ops.current using (article_id)
union all
select 'ops.story_dates -> dates' as reference, article_id as id
from ops.date_evidence anti join ops.dates using (fact_id)
union all
select 'corrections -> article_versions' as reference, article_id as id from corrections anti join ops.versions using (article_id, version)
union all
select 'story_names -> articles' as reference, article_id as id from story_names anti join ops.current using (article_id)
union all
select 'story_names -> mentions' as reference, fact_id as id from story_names anti join ops.mentions using (fact_id)
union all
select 'story_aliases -> stories' as reference, former_story_id as id from story_aliases anti join stories using (story_id)
union all
select 'utterances -> stories' as reference, utterance_id as id from utterances anti join stories using (story_id)
union all
select 'utterances -> quote_variants' as reference, utterance_id as id from utterances anti join quote_variants using (utterance_id)
union all
select 'quote_variants -> utterances' as reference, utterance_id as id from quote_variants anti join utterances using (utterance_id)
union all
select 'quote_variants -> quotes' as reference, fact_id as id from quote_variants anti join ops.quotes using (fact_id, article_id)
union all
select 'quotes -> utterances' as reference, fact_id as id from ops.quote_utterances anti join utterances using (utterance_id)
union all
select 'ops.quote_utterances -> quotes' as reference, fact_id as id from ops.quote_utterances anti join ops.quotes using (fact_id)
union all
select 'timeline -> stories' as reference, story_id as id from timeline anti join stories using (story_id)
union all
select 'timeline -> articles' as reference, article_id as id from timeline anti join ops.current using (article_id)
union all
select 'captures -> articles' as reference, capture_id as id from captures anti join ops.current using (article_id) where outcome <> 'rejected'
union all
select 'captures -> runs' as reference, capture_id as id from captures anti join runs using (run_id)
union all
select 'rejects -> runs' as reference, reject_id as id from rejects anti join runs using (run_id);
