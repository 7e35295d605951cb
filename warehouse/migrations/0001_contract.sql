-- The SQL contract's tables and the machinery beneath it.
-- A comment above a relation and at the end of a column's line becomes its COMMENT in the catalogue.
-- Nothing big has a key or an index: audits prove what keys would promise, at a fifth of the cost.

-- Whole texts and bodies, once each, by what they say: appended to, never changed.
create table ops.texts (
    text_id uuid not null,                      -- digest of the text
    text varchar not null,                      -- the text itself
    char_count integer not null                 -- its length in code points
);

-- Long texts once more, cut into pieces of 1,024 code points: reaching a late character of a text costs as much as reading all before it.
create table ops.text_pieces (
    text_id uuid not null,                      -- a text of more than 16,384 code points
    piece integer not null,                     -- 0, 1, 2 …
    text varchar not null                       -- its characters from 1024 * piece on
);

-- Every version of every article that was ever held, without its text: appended to, never changed.
create table ops.versions (
    article_id uuid not null,                   -- the article
    version integer not null check (version >= 1), -- 1, 2, 3 … in order of arrival
    text_id uuid not null,                      -- names the version's text in ops.texts
    external_id varchar,                        -- the id the source record brought; null when it brought none
    source_uri varchar not null,                -- the source this version came from
    locator varchar,                            -- which record of the source; null when the source is one record
    title varchar,                              -- null when the text has none and the source declares none
    subtitle varchar,                           -- null when there is none
    authors varchar[] not null,                 -- empty when nobody is named
    outlet varchar,                             -- null when unknown
    url varchar,                                -- null when unknown
    language varchar,                           -- null when undetermined
    published_at timestamp,                     -- null when the text does not give it
    published_precision varchar,                -- null when published_at is null
    published_basis varchar,                    -- null when nothing is known of the date
    published_not_before timestamp,             -- null when there is no lower bound
    published_not_after timestamp,              -- null when there is no upper bound
    first_seen_at timestamp not null,           -- when the run that first saw this version started
    run_id uuid not null                        -- that run
);

-- The version of each article that counts today.
create table ops.current (
    article_id uuid not null,                   -- the article
    version integer not null,                   -- its newest version
    text_id uuid not null,                      -- names its text in ops.texts
    body_id uuid not null,                      -- names its body in ops.texts
    word_count integer not null,                -- words of the body
    first_seen_at timestamp not null,           -- when the article's first version was first seen
    run_id uuid not null                        -- the run that wrote or last re-extracted this version
);

-- One labelled stretch of an article's text; stretches come in order and never overlap.
create table article_segments (
    article_id uuid not null,                   -- the article
    position integer not null,                  -- order in the text, from 1
    segment varchar not null,                   -- title, subtitle, byline, dateline, date, body, caption, credit, sources, related, comment, navigation or other
    char_start integer not null,                -- first character, counted from 0 in code points of articles.text
    char_end integer not null,                  -- character after the last
    basis varchar not null                      -- why it is labelled so
);

-- Why a metadata value is what it is.
create table article_evidence (
    article_id uuid not null,                   -- the article
    field varchar not null,                     -- the column of articles it speaks for
    value varchar not null,                     -- the value found
    basis varchar not null,                     -- declared, text, inferred or story
    detail varchar not null,                    -- where exactly, for instance json-ld:headline or first line
    char_start integer,                         -- null when the source declares it outside the text
    char_end integer,                           -- null when the source declares it outside the text
    confidence double not null                  -- 0 to 1
);

-- One summary of an article or of a story; every article and every story has exactly one default.
create table summaries (
    summary_id uuid not null,                   -- digest of what was summarised, how, and by which version
    article_id uuid,                            -- null when it summarises a story
    story_id uuid,                              -- null when it summarises an article
    summariser varchar not null,                -- who chose the sentences
    summariser_version varchar not null,        -- its version
    is_default boolean not null,                -- the one to show
    text varchar not null,                      -- the sentences, joined
    sentence_count integer not null,            -- how many sentences
    fallback varchar,                           -- why another way was taken; null when none was needed
    run_id uuid not null                        -- the run that wrote it
);

-- One sentence of a summary, without who supports it.
create table ops.summary_sentences (
    summary_id uuid not null,                   -- the summary
    position integer not null,                  -- order in the summary, from 1
    article_id uuid not null,                   -- the article it stands in, word for word
    char_start integer not null,                -- first character in that article's text
    char_end integer not null,                  -- character after the last
    text varchar not null,                      -- the sentence
    score double not null                       -- the summariser's own measure
);

-- One extracted thing; its kind's own columns are in quotes, dates, quantities, roles or mentions under the same fact_id.
create table facts (
    fact_id uuid not null,                      -- digest of article, kind, place and extractor
    article_id uuid not null,                   -- the article
    kind varchar not null,                      -- quote, statement, date, quantity, role, person, organisation or place
    char_start integer not null,                -- first character, counted from 0 in code points of articles.text
    char_end integer not null,                  -- character after the last
    surface varchar not null,                   -- the characters themselves: substr(articles.text, char_start + 1, char_end - char_start)
    segment varchar not null,                   -- the kind of segment it stands in
    sentence_start integer not null,            -- first character of its sentence
    sentence_end integer not null,              -- character after the last of its sentence
    confidence double not null,                 -- 0 to 1
    rule varchar not null,                      -- what fired
    extractor varchar not null,                 -- who found it
    extractor_version varchar not null,         -- its version
    run_id uuid not null                        -- the run that wrote it
);

-- What facts of kind quote and statement say beyond the spine, without their utterance.
create table ops.quotes (
    fact_id uuid not null,                      -- the fact
    article_id uuid not null,                   -- the article
    quote_kind varchar not null,                -- direct, mixed, fragment, headline or indirect
    text varchar not null,                      -- what was said, without the marks
    char_start integer not null,                -- first character of the span, marks excluded
    char_end integer not null,                  -- character after the last, marks excluded
    speaker varchar,                            -- canonical name; null when nobody is credited
    speaker_surface varchar,                    -- the words that name the speaker; null when nobody is credited
    speaker_start integer,                      -- null when nobody is credited
    speaker_end integer,                        -- null when nobody is credited
    speaker_role varchar,                       -- null when the text gives no role
    speaker_role_start integer,                 -- null when the text gives no role
    speaker_role_end integer,                   -- null when the text gives no role
    speaker_basis varchar,                      -- named, last_name, pronoun, description or carried; null when nobody is credited
    via varchar,                                -- who relayed it; null when it was said to the outlet itself
    via_start integer,                          -- null when nobody relayed it
    via_end integer,                            -- null when nobody relayed it
    cue varchar,                                -- the word that credits it; null when there is none
    cue_start integer,                          -- null when there is no cue
    cue_end integer,                            -- null when there is no cue
    is_anonymous boolean not null,              -- the speaker is credited without a name
    segment varchar not null,                   -- the kind of segment it stands in
    confidence double not null                  -- 0 to 1
);

-- A time expression.
create table dates (
    fact_id uuid not null,                      -- the fact
    article_id uuid not null,                   -- the article
    char_start integer not null,                -- first character in articles.text
    char_end integer not null,                  -- character after the last
    surface varchar not null,                   -- the words
    value varchar,                              -- ISO 8601 or TIMEX value; null when nothing anchors it
    starts_on date,                             -- first day meant; null when nothing anchors it
    ends_on date,                               -- last day meant, inclusive; null when nothing anchors it
    granularity varchar,                        -- day, month, year …; null when unclear
    anchor varchar not null,                    -- what it is reckoned from: explicit, publication, text, story or none
    segment varchar not null                    -- the kind of segment it stands in
);

-- A number with what it counts.
create table quantities (
    fact_id uuid not null,                      -- the fact
    article_id uuid not null,                   -- the article
    char_start integer not null,                -- first character in articles.text
    char_end integer not null,                  -- character after the last
    surface varchar not null,                   -- the words
    value_min double,                           -- null when only an upper bound is given ("up to 25")
    value_max double,                           -- null when only a lower bound is given ("at least 25")
    unit varchar,                               -- null when it has none
    noun varchar,                               -- what is counted; null when unclear
    modifier varchar,                           -- about, up to, at least …; null when exact
    segment varchar not null                    -- the kind of segment it stands in
);

-- A person in a role.
create table roles (
    fact_id uuid not null,                      -- the fact
    article_id uuid not null,                   -- the article
    char_start integer not null,                -- first character in articles.text
    char_end integer not null,                  -- character after the last
    surface varchar not null,                   -- the role's words
    person varchar not null,                    -- who
    role varchar not null,                      -- as what
    organisation varchar,                       -- of what; null when the text does not say
    segment varchar not null                    -- the kind of segment it stands in
);

-- A person, organisation or place named.
create table mentions (
    fact_id uuid not null,                      -- the fact
    article_id uuid not null,                   -- the article
    char_start integer not null,                -- first character in articles.text
    char_end integer not null,                  -- character after the last
    surface varchar not null,                   -- the words
    kind varchar not null,                      -- person, organisation or place
    name varchar not null,                      -- canonical name within the article
    country_code varchar,                       -- ISO 3166 alpha-2; null when it is no place, or of no one country
    segment varchar not null                    -- the kind of segment it stands in
);

-- One event covered by one or more articles.
create table stories (
    story_id uuid not null,                     -- minted once and inherited by overlap
    headline varchar,                           -- the most central title; null when no article has a title
    headline_article_id uuid,                   -- whose title that is; null when there is no headline
    first_published_at timestamp,               -- null when no article is dated
    last_published_at timestamp,                -- null when no article is dated
    article_count integer not null,             -- articles in it
    outlet_count integer not null,              -- outlets in it
    independent_outlet_count integer not null   -- voices: copies counted once, an unknown outlet is a voice of its own; never 0
);

-- Membership: every article is in exactly one story.
create table story_articles (
    story_id uuid not null,                     -- the story
    article_id uuid not null,                   -- the article
    joined_run_id uuid not null                 -- the run in which it joined
);

-- Articles that repeat another.
create table ops.copies (
    article_id uuid not null,                   -- the copy
    duplicate_of uuid not null,                 -- the original of its copy group
    duplicate_kind varchar not null,            -- exact, near or contained
    similarity double not null                  -- 0 to 1
);

-- What an undated article's story says of its date.
create table ops.story_dates (
    article_id uuid not null,                   -- the article
    published_not_before timestamp,             -- null when the story gives no lower bound
    published_not_after timestamp               -- null when the story gives no upper bound
);

-- Who supports a sentence of a summary.
create table ops.sentence_support (
    summary_id uuid not null,                   -- the summary
    position integer not null,                  -- the sentence's place in it
    article_count integer not null,             -- articles that say it
    outlet_count integer not null,              -- outlets that say it
    independent_outlet_count integer not null   -- voices that say it
);

-- One thing said, however often carried.
create table utterances (
    utterance_id uuid not null,                 -- the utterance
    story_id uuid not null,                     -- the story it was said in
    speaker varchar,                            -- canonical name; null when nobody is credited
    text varchar not null,                      -- canonical wording: most voices, then longest, then first
    variant_count integer not null,             -- different wordings
    article_count integer not null,             -- articles that carry it
    outlet_count integer not null,              -- outlets that carry it
    independent_outlet_count integer not null   -- voices that carry it, comments not counted; never 0
);

-- One outlet's wording of an utterance; a quotation that joins two sayings stands in two utterances.
create table quote_variants (
    utterance_id uuid not null,                 -- the utterance
    fact_id uuid not null,                      -- the quotation
    article_id uuid not null,                   -- the article
    outlet varchar,                             -- null when unknown
    char_start integer not null,                -- first character of the part that says it
    char_end integer not null,                  -- character after the last
    text varchar not null,                      -- the wording
    divergence varchar not null,                -- same, punctuation, wording, omission, addition, polarity or garbled
    diff varchar                                -- how it differs from the canonical wording; null when it does not
);

-- Which utterance a quotation belongs to: the longer one where it joins two.
create table ops.quote_utterances (
    fact_id uuid not null,                      -- the quotation
    utterance_id uuid not null                  -- the utterance
);

-- A dated sentence of a story.
create table timeline (
    story_id uuid not null,                     -- the story
    on_date date not null,                      -- the day it tells of
    article_id uuid not null,                   -- the article it stands in
    char_start integer not null,                -- first character in that article's text
    char_end integer not null,                  -- character after the last
    text varchar not null,                      -- the sentence
    support_count integer not null,             -- articles of the story with a sentence on that day, copies counted once
    score double not null                       -- how much the day matters
);

-- One execution: read_count = article_count + duplicate_count + rejected_count.
create table runs (
    run_id uuid not null,                       -- the run
    started_at timestamp not null,              -- UTC
    finished_at timestamp,                      -- null while it runs
    status varchar not null,                    -- running, completed, completed_with_rejects or failed
    read_count integer not null,                -- source records read
    article_count integer not null,             -- of these, new articles and new versions
    duplicate_count integer not null,           -- of these, repeats of what was held
    rejected_count integer not null,            -- of these, refused
    code_version varchar not null,              -- version of newsledger
    parameters json not null,                   -- what the run was asked for
    new_article_count integer not null,         -- articles never held before
    changed_article_count integer not null,     -- new versions of articles held before
    reextracted_article_count integer not null, -- articles held before that were analysed again
    fact_count integer not null,                -- facts written
    stage_seconds json                          -- seconds per stage; null until the run has finished
);

-- One source record as it was received, and what became of it.
create table captures (
    capture_id uuid not null,                   -- digest of run, source and locator
    source_uri varchar not null,                -- where the bytes came from
    locator varchar,                            -- which record of the source; null when the source is one record
    external_id varchar,                        -- the id the record brought; null when it brought none
    url varchar,                                -- the address the record declares; null when it declares none
    captured_at timestamp not null,             -- when it was received, UTC
    media_type varchar,                         -- null when it could not be told
    charset varchar,                            -- null when it was not decoded
    repairs varchar[] not null,                 -- what was mended in decoding
    raw_sha256 varchar,                         -- of the record's bytes; null when they could not be read
    source_sha256 varchar,                      -- of the file they stood in; null when it could not be read
    byte_count bigint,                          -- of the record; null when it could not be read
    outcome varchar not null,                   -- article, duplicate or rejected
    article_id uuid,                            -- the article it became or repeats; null when rejected
    run_id uuid not null                        -- the run that read it
);

-- A record that could not be used, and why.
create table rejects (
    reject_id uuid not null,                    -- digest of run, source, locator and reason
    run_id uuid not null,                       -- the run that refused it
    source_uri varchar not null,                -- where the bytes came from
    locator varchar,                            -- which record of the source; null when it speaks of the whole source
    raw_sha256 varchar,                         -- of the bytes; null when they could not be read
    stage varchar not null,                     -- the stage that refused it
    reason varchar not null,                    -- a code
    detail varchar,                             -- a sentence for people; null when the code says it all
    rejected_at timestamp not null              -- when the run that refused it started, UTC
);

-- What was read, in which state: a source that still looks like this is not read again.
create table ops.sources (
    source_uri varchar not null,                -- the source
    path varchar not null,                      -- where it lies
    byte_count bigint not null,                 -- its size
    mtime_ns bigint not null,                   -- when it was last changed, in nanoseconds
    reader_version varchar not null,            -- name and version of what read it
    sha256 varchar,                             -- of its bytes; null when it could not be read
    outlet varchar,                             -- declared for the source; null when nothing was declared
    language varchar,                           -- declared for the source; null when nothing was declared
    run_id uuid not null                        -- the run that read it
);

-- Which maker, at which version, has done which article.
create table ops.ledger (
    article_id uuid not null,                   -- the article
    maker varchar not null,                     -- normaliser, summariser or extractor
    version varchar not null,                   -- its version
    run_id uuid not null                        -- the run in which it did
);
