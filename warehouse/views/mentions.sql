-- A person, organisation or place named.
create or replace view mentions as
select
    mentions.fact_id,                           -- the fact
    mentions.article_id,                        -- the article
    mentions.char_start,                        -- first character in articles.text
    mentions.char_end,                          -- character after the last
    mentions.surface,                           -- the words
    mentions.kind,                              -- person, organisation or place
    coalesce(story_names.name, mentions.name) as name, -- canonical name; a person's by the whole story where it is known
    mentions.country_code,                      -- ISO 3166 alpha-2; null when it is no place, or of no one country
    mentions.segment                            -- the kind of segment it stands in
from ops.mentions as mentions
left join story_names
    on mentions.kind = 'person' and story_names.article_id = mentions.article_id and story_names.printed = mentions.name;
