select
    facts.surface as says,
    facts.kind,
    facts.rule,
    facts.extractor || ' ' || facts.extractor_version as extractor,
    (select told from ops.told_before where told_before.fact_id = facts.fact_id) as before,
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
    case
        when anchors.written_not_before < anchors.written_not_after
        then format(
            'its story has the article written from {} to {}, and any of these days gives this value',
            anchors.written_not_before, anchors.written_not_after
        )
        when anchors.written_not_before = anchors.written_not_after
        then format('its story has the text written on {}', anchors.written_not_before)
    end as read_by_the_story,
    quantities.value_min,
    quantities.value_max,
    quantities.unit,
    quantities.noun,
    quantities.modifier,
    roles.person,
    roles.role,
    roles.organisation,
    mentions.name,
    mentions.country_code as country,
    naming.printed as named_in_the_article,
    naming.basis as named_by_the_story
from facts
left join quotes on quotes.fact_id = facts.fact_id
left join dates on dates.fact_id = facts.fact_id
left join ops.date_anchors as anchors on anchors.fact_id = facts.fact_id
left join quantities on quantities.fact_id = facts.fact_id
left join roles on roles.fact_id = facts.fact_id
left join mentions on mentions.fact_id = facts.fact_id
left join ops.quotes as own_quotes on own_quotes.fact_id = facts.fact_id
left join ops.roles as own_roles on own_roles.fact_id = facts.fact_id
left join ops.mentions as own_mentions on own_mentions.fact_id = facts.fact_id
left join story_names as naming
    on naming.article_id = facts.article_id
    and naming.printed = coalesce(own_quotes.speaker, own_roles.person, own_mentions.name)
where facts.fact_id = $id
