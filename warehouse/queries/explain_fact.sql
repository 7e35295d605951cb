select
    facts.surface as says,
    facts.kind,
    facts.rule,
    facts.extractor || ' ' || facts.extractor_version as extractor,
    facts.confidence,
    facts.segment,
    quotes.quote_kind,
    quotes.speaker,
    quotes.speaker_surface,
    quotes.speaker_basis,
    quotes.speaker_role,
    quotes.cue,
    quotes.via,
    quotes.utterance_id as utterance,
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
    mentions.country_code as country
from facts
left join quotes on quotes.fact_id = facts.fact_id
left join dates on dates.fact_id = facts.fact_id
left join quantities on quantities.fact_id = facts.fact_id
left join roles on roles.fact_id = facts.fact_id
left join mentions on mentions.fact_id = facts.fact_id
where facts.fact_id = $id
