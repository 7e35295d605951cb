-- Counts of support that cannot be: no voice at all, or more voices than articles.
create or replace view ops.audit_voices as
with counted as (
    select story_id as id, article_count, outlet_count, independent_outlet_count from stories
    union all
    select utterance_id as id, article_count, outlet_count, independent_outlet_count from utterances
    union all
    select summary_id as id, article_count, outlet_count, independent_outlet_count from main.summary_sentences
)

select id
from counted
where
    independent_outlet_count < 1
    or independent_outlet_count > article_count
    or outlet_count > article_count;
