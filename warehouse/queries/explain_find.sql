with ids as (
    select article_id as id, 'article' as kind from ops.current
    union all
    select fact_id as id, 'fact' as kind from facts
    union all
    select fact_id as id, 'other_fact' as kind from other_facts
    union all
    select summary_id as id, 'summary' as kind from summaries
    union all
    select story_id as id, 'story' as kind from stories
    union all
    select former_story_id as id, 'former_story' as kind from story_aliases
    union all
    select utterance_id as id, 'utterance' as kind from utterances
    union all
    select reject_id as id, 'reject' as kind from rejects
)

select
    kind,
    id
from ids
where id between $lowest and $highest
order by id, list_position(['story', 'former_story', 'article', 'utterance', 'fact', 'other_fact', 'summary', 'reject'], kind)
limit 10
