-- One article: its current version.
create or replace view articles as
select
    current.article_id,                         -- digest of the canonical URL, or of declared outlet, declared title and text
    versions.external_id,                       -- the id the source record brought; null when it brought none
    current.version,                            -- 1 when the text never changed
    versions.title,                             -- null when the text has none and the source declares none
    versions.subtitle,                          -- null when there is none
    versions.authors,                           -- empty when nobody is named
    versions.outlet,                            -- who published it; null when unknown
    versions.url,                               -- null when unknown
    versions.source_uri,                        -- where its bytes came from
    versions.locator,                           -- record number or row in the source; null when the source is one record
    versions.language,                          -- ISO 639 code; null when undetermined
    versions.published_at,                      -- UTC; midnight of the day as written when only the day is known; null when the text does not give it
    versions.published_precision,               -- second, minute, day, month or year; null when published_at is null
    coalesce(
        versions.published_basis,
        case when not_before is not null or not_after is not null then 'story' end
    ) as published_basis,                       -- declared, text, inferred or story; null when nothing is known of the date
    coalesce(versions.published_not_before, not_before) as published_not_before, -- it is no older; null when there is no lower bound
    coalesce(versions.published_not_after, not_after) as published_not_after, -- it is no younger; null when there is no upper bound
    current.word_count,                         -- words of the body
    whole.text as text,                         -- everything kept, all segments: what every span counts in
    body.text as body,                          -- the body segments, joined by a blank line
    story_articles.story_id,                    -- the event it covers
    copies.duplicate_of,                        -- the article it repeats; null when it is no copy
    copies.duplicate_kind,                      -- exact, near or contained; null when it is no copy
    current.first_seen_at,                      -- when its first version was first seen, UTC
    current.run_id                              -- the run that wrote or last re-extracted it
from ops.current as current
inner join ops.versions as versions
    on versions.article_id = current.article_id and versions.version = current.version
inner join ops.texts as whole on whole.text_id = current.text_id
inner join ops.texts as body on body.text_id = current.body_id
left join story_articles on story_articles.article_id = current.article_id
left join ops.copies as copies on copies.article_id = current.article_id
left join ops.bounds_from_story as bounds on bounds.article_id = current.article_id;
