-- What plug-in extractors found: beside facts, so that nothing which reads ours ever meets theirs.

-- One thing found by a plug-in extractor, a model say; what newsledger itself found is in facts.
create table other_facts (
    fact_id uuid not null,                      -- digest of article, kind, place and extractor
    article_id uuid not null,                   -- the article
    kind varchar not null,                      -- quote, statement, date, quantity, role, person, organisation or place
    char_start integer not null,                -- first character, counted from 0 in code points of articles.text
    char_end integer not null,                  -- character after the last
    surface varchar not null,                   -- the characters themselves: substr(articles.text, char_start + 1, char_end - char_start)
    segment varchar not null,                   -- the kind of segment it stands in
    sentence_start integer not null,            -- first character of its sentence
    sentence_end integer not null,              -- character after the last of its sentence
    confidence double not null,                 -- 0 to 1, as the plug-in says
    rule varchar not null,                      -- what fired
    meaning varchar,                            -- canonical name, speaker or value; null when the plug-in gives none
    details varchar not null,                   -- what else its kind has columns for, as JSON: details ->> '$.speaker_surface'
    extractor varchar not null,                 -- the plug-in that found it
    extractor_version varchar not null,         -- its version, and that of its model
    run_id uuid not null                        -- the run that wrote it
);
