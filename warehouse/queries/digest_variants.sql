-- Every printed wording of the utterances told, in order of date and place, with who is said to have said it there.
with ranked as (
    select
        variants.utterance_id,
        variants.article_id,
        variants.outlet,
        articles.source_uri,
        articles.locator,
        variants.char_start,
        variants.char_end,
        variants.text,
        variants.divergence,
        quotes.quote_kind,
        quotes.segment,
        quotes.speaker_surface,
        quotes.speaker_role,
        quotes.is_anonymous,
        row_number() over (
            partition by variants.utterance_id
            order by
                variants.divergence = 'same' desc,
                articles.published_at nulls last,
                articles.source_uri,
                articles.locator nulls first,
                variants.article_id,
                variants.char_start
        ) as place
    from quote_variants as variants
    inner join quotes on quotes.fact_id = variants.fact_id
    inner join articles on articles.article_id = variants.article_id
    where list_contains($utterance_ids::uuid[], variants.utterance_id)
)
select * exclude (place)
from ranked
where place <= $limit
order by utterance_id, place
