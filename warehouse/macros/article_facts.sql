-- Everything extracted from an article, in the order of its text, with what it means: from article_facts('1f0c2a').
create or replace macro article_facts(id) as table
select
    facts.kind,
    facts.surface,
    case facts.kind
        when 'date' then dates.value
        when 'quantity' then concat_ws(' ', quantities.modifier, quantities.value_min, quantities.unit, quantities.noun)
        when 'role' then concat_ws(', ', roles.person, roles.role, roles.organisation)
        when 'quote' then quotes.speaker
        when 'statement' then quotes.speaker
        else mentions.name
    end as meaning,
    facts.segment,
    facts.confidence,
    facts.rule,
    facts.char_start,
    facts.char_end,
    facts.fact_id,
    facts.article_id
from facts
left join dates on dates.fact_id = facts.fact_id
left join quantities on quantities.fact_id = facts.fact_id
left join roles on roles.fact_id = facts.fact_id
left join quotes on quotes.fact_id = facts.fact_id
left join mentions on mentions.fact_id = facts.fact_id
where starts_with(facts.article_id::varchar, lower(id::varchar))
order by facts.article_id, facts.char_start, facts.char_end, facts.kind;
