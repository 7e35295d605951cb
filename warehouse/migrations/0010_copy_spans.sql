-- What a copy and its original have in common, word for word.

-- A stretch that stands in a copy and in its original: as many words on both sides, in the same order.
create table copy_spans (
    article_id uuid not null,                   -- the copy
    position integer not null,                  -- order in the copy's text, from 1
    char_start integer not null,                -- first character in the copy's text
    char_end integer not null,                  -- character after the last
    duplicate_of uuid not null,                 -- the original
    original_start integer not null,            -- first character in the original's text
    original_end integer not null,              -- character after the last
    word_count integer not null,                -- words of the stretch, on either side
    same_word_count integer not null            -- of these, equal in lower case; the others are changed or misread, never more than three in a row
);

-- copies are compared with their originals by the next run
update ops.linked_articles
set source_run_id = '00000000-0000-0000-0000-000000000000'
where article_id in (select article_id from ops.copies);
