-- What the link stage remembers: fingerprints, copies and similarities found, and which story every article was in, when.

-- What is compared of each article: words and names as unit vectors of whole numbers, sampled shingles of its body.
create table ops.article_fingerprints (
    article_id uuid not null,                   -- the article
    words bigint[] not null,                    -- ids of its heaviest words, ascending
    word_weights integer[] not null,            -- their weights
    names bigint[] not null,                    -- ids of its heaviest names, ascending
    name_weights integer[] not null,            -- their weights
    shingles bigint[] not null,                 -- sampled shingles of the body
    shingle_count integer not null,             -- how many different shingles the body has
    folded_id uuid not null                     -- digest of the body in lower case: equal for exact copies
);

-- The articles that have been linked, as they were then.
create table ops.linked_articles (
    article_id uuid not null,                   -- the article
    number integer not null,                    -- its short name here
    source_run_id uuid not null,                -- the run that had written it when it was linked
    folded_id uuid not null,                    -- its body's digest
    first_day integer not null,                 -- earliest day it may have been published, from 1970-01-01; far in the past when unknown
    last_day integer not null                   -- latest such day; far in the future when unknown
);

-- For every linked article the part of the similarity graph it was clustered in.
create table ops.story_units (
    number integer not null,                    -- the article
    unit integer not null,                      -- smallest number in the part
    size integer not null,                      -- articles in the part
    cut integer not null                        -- how high the graph was cut to get it
);

-- How alike two articles are, once per pair.
create table ops.story_edges (
    one integer not null,                       -- the smaller number
    other integer not null,                     -- the larger number
    weight integer not null                     -- similarity in millionths
);

-- Which different body has which sampled shingle.
create table ops.body_shingles (
    folded_id uuid not null,                    -- the body
    shingle bigint not null                     -- the shingle
);

-- Pairs of different bodies of which one repeats the other.
create table ops.copy_pairs (
    one uuid not null,                          -- the smaller folded_id
    other uuid not null,                        -- the larger folded_id
    kind varchar not null,                      -- near or contained
    similarity double not null                  -- 0 to 1
);

-- When every story was minted.
create table ops.story_births (
    story_id uuid not null,                     -- the story
    founding_article_id uuid not null,          -- the article it was minted from
    run_id uuid not null,                       -- the run that minted it
    born_at timestamp not null                  -- when that run started, UTC
);

-- Which articles were in which story, from when to when.
create table story_memberships (
    story_id uuid not null,                     -- the story
    article_id uuid not null,                   -- the article
    joined_run_id uuid not null,                -- the run in which it joined
    joined_at timestamp not null,               -- when that run started, UTC
    left_run_id uuid,                           -- the run in which it left; null while it is in the story
    left_at timestamp                           -- when that run started, UTC; null while it is in the story
);

-- What befell stories: every change of an article's story is explained here.
create table story_events (
    run_id uuid not null,                       -- the run in which it happened
    happened_at timestamp not null,             -- when that run started, UTC
    story_id uuid not null,                     -- the story it happened to
    kind varchar not null,                      -- created, grew, merged, split, moved or closed
    other_id uuid,                              -- the story it merged into, split from or gave articles to; null for created, grew and closed
    article_count integer not null              -- articles concerned
);
