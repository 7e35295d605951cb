-- What every fact says, ours and those of plug-ins, in a form that tells one version's from another's.
create or replace view ops.fact_meanings as
select
    facts.fact_id,
    facts.article_id,
    facts.kind,
    facts.char_start,
    facts.char_end,
    facts.surface,
    facts.sentence_start,
    facts.confidence,
    facts.rule,
    facts.extractor,
    case facts.kind
        when 'date' then dates.value
        when 'quantity' then concat_ws(' ', quantities.modifier, quantities.value_min, quantities.value_max, quantities.unit, quantities.noun)
        when 'role' then concat_ws(', ', roles.person, roles.role, roles.organisation)
        when 'quote' then quotes.speaker
        when 'statement' then quotes.speaker
        else mentions.name
    end as meaning,
    concat_ws(' ', quotes.speaker, quotes.speaker_start, quotes.speaker_end) as speaker,
    row(
        quotes.quote_kind,
        quotes.speaker_basis,
        quotes.speaker_role_start,
        quotes.speaker_role_end,
        quotes.via,
        quotes.cue_start,
        quotes.cue_end,
        quotes.is_anonymous,
        dates.value,
        dates.starts_on,
        dates.ends_on,
        dates.granularity,
        dates.anchor,
        quantities.value_min,
        quantities.value_max,
        quantities.unit,
        quantities.noun,
        quantities.modifier,
        roles.person,
        roles.role,
        roles.organisation,
        mentions.name,
        mentions.country_code
    )::varchar as value
from facts
left join ops.quotes as quotes on quotes.fact_id = facts.fact_id
left join ops.dates as dates on dates.fact_id = facts.fact_id
left join quantities on quantities.fact_id = facts.fact_id
left join ops.roles as roles on roles.fact_id = facts.fact_id
left join ops.mentions as mentions on mentions.fact_id = facts.fact_id
union all
select
    fact_id,
    article_id,
    kind,
    char_start,
    char_end,
    surface,
    sentence_start,
    confidence,
    rule,
    extractor,
    meaning,
    case when kind in ('quote', 'statement') then coalesce(meaning, '') else '' end as speaker,
    case when kind in ('quote', 'statement') then '' else coalesce(meaning, '') end || ' ' || details as value
from other_facts;
