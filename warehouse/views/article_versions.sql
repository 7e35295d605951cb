-- Every version of every article that was ever held.
create or replace view article_versions as
select
    versions.article_id,                        -- the article
    versions.version,                           -- 1, 2, 3 … in order of arrival; the highest is in articles
    versions.external_id,                       -- the id the source record brought; null when it brought none
    versions.title,                             -- null when the text has none and the source declares none
    versions.subtitle,                          -- null when there is none
    versions.authors,                           -- empty when nobody is named
    versions.outlet,                            -- null when unknown
    versions.url,                               -- null when unknown
    versions.source_uri,                        -- where its bytes came from
    versions.locator,                           -- which record of the source; null when the source is one record
    versions.language,                          -- null when undetermined
    versions.published_at,                      -- null when the text does not give it
    versions.published_precision,               -- null when published_at is null
    versions.published_basis,                   -- null when nothing is known of the date
    versions.published_not_before,              -- null when there is no lower bound
    versions.published_not_after,               -- null when there is no upper bound
    texts.text,                                 -- everything kept of this version
    versions.first_seen_at,                     -- when this version was first seen, UTC
    versions.run_id                             -- the run that first saw it
from ops.versions as versions
inner join ops.texts as texts on texts.text_id = versions.text_id;
