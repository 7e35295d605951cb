-- Every span that claims to give certain characters, and body segments and stretches of copies, which claim none.
create or replace view ops.spans as
select
    'facts' as relation,
    fact_id as id,
    0 as position,
    article_id,
    char_start,
    char_end,
    surface as claimed
from facts
union all
select
    'other_facts' as relation,
    fact_id as id,
    0 as position,
    article_id,
    char_start,
    char_end,
    surface as claimed
from other_facts
union all
-- distinct: two runs may tell of one fact
select distinct
    'facts_diff before' as relation,
    fact_id_before as id,
    0 as position,
    facts_diff.article_id,
    char_start_before as char_start,
    char_end_before as char_end,
    surface_before as claimed
from facts_diff
semi join ops.current on current.article_id = facts_diff.article_id and current.version = facts_diff.article_version
where fact_id_before is not null
union all
select distinct
    'facts_diff after' as relation,
    fact_id_after as id,
    0 as position,
    facts_diff.article_id,
    char_start_after as char_start,
    char_end_after as char_end,
    surface_after as claimed
from facts_diff
semi join ops.current on current.article_id = facts_diff.article_id and current.version = facts_diff.article_version
where fact_id_after is not null
union all
select
    'quotes' as relation,
    fact_id as id,
    0 as position,
    article_id,
    char_start,
    char_end,
    text as claimed
from ops.quotes
union all
select
    'summary_sentences' as relation,
    summary_id as id,
    position,
    article_id,
    char_start,
    char_end,
    text as claimed
from ops.summary_sentences
union all
select
    'quote_variants' as relation,
    utterance_id as id,
    0 as position,
    article_id,
    char_start,
    char_end,
    text as claimed
from quote_variants
union all
select
    'figure_variants' as relation,
    fact_id as id,
    0 as position,
    article_id,
    char_start,
    char_end,
    surface as claimed
from figure_variants
union all
-- distinct: one sentence may tell of two days
select distinct
    'timeline' as relation,
    story_id as id,
    0 as position,
    article_id,
    char_start,
    char_end,
    text as claimed
from timeline
union all
select
    'copy_spans' as relation,
    article_id as id,
    position,
    article_id,
    char_start,
    char_end,
    null as claimed
from copy_spans
union all
select
    'copy_spans.original' as relation,
    article_id as id,
    position,
    duplicate_of as article_id,
    original_start as char_start,
    original_end as char_end,
    null as claimed
from copy_spans
union all
select
    'article_segments' as relation,
    article_id as id,
    position,
    article_id,
    char_start,
    char_end,
    null as claimed
from article_segments
where segment = 'body';
