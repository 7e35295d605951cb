-- What a new version of an article says otherwise than the one before.

-- A change of words between two versions; what stands between corrections is the same in both, but for spaces.
create table corrections (
    article_id uuid not null,                   -- the article
    version integer not null,                   -- the later version; the earlier is one less
    position integer not null,                  -- order in the text, from 1
    kind varchar not null,                      -- insertion, deletion or replacement
    before_start integer not null,              -- first character in the earlier text
    before_end integer not null,                -- character after the last; before_start for an insertion
    before varchar not null,                    -- the characters themselves; empty for an insertion
    after_start integer not null,               -- first character in the later text
    after_end integer not null,                 -- character after the last; after_start for a deletion
    after varchar not null                      -- the characters themselves; empty for a deletion
);

-- The versions that have been compared with the one before.
create table ops.compared_versions (
    article_id uuid not null,                   -- the article
    version integer not null                    -- the later version
);
