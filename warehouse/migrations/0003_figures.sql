-- What several articles of a story count, and what each of them prints.

-- One thing that at least two articles of a story count.
create table figures (
    figure_id uuid not null,                    -- the figure
    story_id uuid not null,                     -- the story it belongs to
    noun varchar not null,                      -- what is counted
    unit varchar,                               -- null when it has none
    value_min double not null,                  -- the lowest bound anybody gives
    value_max double not null,                  -- the highest bound anybody gives
    agreement varchar not null,                 -- agree, finer (ranges overlap, some are more exact) or differ (two exclude each other)
    article_count integer not null,             -- articles that give it
    outlet_count integer not null,              -- outlets that give it
    independent_outlet_count integer not null   -- voices that give it
);

-- One article's number for a figure.
create table figure_variants (
    figure_id uuid not null,                    -- the figure
    fact_id uuid not null,                      -- the quantity
    article_id uuid not null,                   -- the article
    outlet varchar,                             -- null when unknown
    char_start integer not null,                -- first character in articles.text
    char_end integer not null,                  -- character after the last
    surface varchar not null,                   -- the words
    value_min double,                           -- null when only an upper bound is given
    value_max double                            -- null when only a lower bound is given
);
