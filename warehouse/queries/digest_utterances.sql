-- What was said in the stories told: most independent voices first, then what is worded in most ways.
with ranked as (
    select
        utterance_id,
        story_id,
        speaker,
        text,
        variant_count,
        article_count,
        outlet_count,
        independent_outlet_count,
        row_number() over (
            partition by story_id
            order by independent_outlet_count desc, variant_count desc, article_count desc, utterance_id
        ) as place
    from utterances
    where list_contains($story_ids::uuid[], story_id)
)
select * exclude (place)
from ranked
where place <= $limit
order by story_id, place
