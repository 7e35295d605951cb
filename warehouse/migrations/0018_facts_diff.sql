-- What new versions of extractors changed, run by run.

-- One fact that a new version of its extractor finds otherwise than the version before did, in a text that stayed the same.
create table facts_diff (
    run_id uuid not null,                       -- the run that extracted again
    article_id uuid not null,                   -- the article
    article_version integer not null,           -- the version of the article whose text the spans count in
    kind varchar not null,                      -- quote, statement, date, quantity, role, person, organisation or place
    extractor varchar not null,                 -- who found it
    version_before varchar not null,            -- the version that did the article before
    version_after varchar not null,             -- the version that did it in this run
    change varchar not null,                    -- added, removed or changed
    changed varchar[] not null,                 -- what changed: some of span, speaker, value, confidence, rule; empty when added or removed
    fact_id_before uuid,                        -- null when added; no longer in facts unless it equals fact_id_after
    fact_id_after uuid,                         -- null when removed
    char_start_before integer,                  -- null when added
    char_end_before integer,                    -- null when added
    surface_before varchar,                     -- null when added
    meaning_before varchar,                     -- speaker, value or canonical name; null when added, or when it had none
    confidence_before double,                   -- null when added
    char_start_after integer,                   -- null when removed
    char_end_after integer,                     -- null when removed
    surface_after varchar,                      -- null when removed
    meaning_after varchar,                      -- speaker, value or canonical name; null when removed, or when it has none
    confidence_after double                     -- null when removed
);
