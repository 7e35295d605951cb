-- Relative dates of undated articles: what the text alone gives stays as it is, what the story adds stands beside it.

-- A time expression, as its own article tells it.
create table ops.dates (
    fact_id uuid not null,                      -- the fact
    article_id uuid not null,                   -- the article
    char_start integer not null,                -- first character in articles.text
    char_end integer not null,                  -- character after the last
    surface varchar not null,                   -- the words
    value varchar,                              -- ISO 8601 or TIMEX value; null when nothing anchors it
    starts_on date,                             -- first day meant; null when nothing anchors it
    ends_on date,                               -- last day meant, inclusive; null when nothing anchors it
    granularity varchar,                        -- day, month, year …; null when unclear
    anchor varchar not null,                    -- what it is reckoned from: explicit, publication, text or none
    segment varchar not null                    -- the kind of segment it stands in
);

insert into ops.dates by name select * from main.dates;
drop table main.dates;

-- What a relative date means since the story tells between which days its article was written.
create table ops.date_anchors (
    fact_id uuid not null,                      -- the date
    article_id uuid not null,                   -- the article, which has no date of its own
    value varchar not null,                     -- ISO 8601 or TIMEX value: the same on every one of these days
    starts_on date,                             -- first day meant; null when the value is no stretch of days
    ends_on date,                               -- last day meant, inclusive; null when the value is no stretch of days
    granularity varchar,                        -- day, month, year …; null when unclear
    written_not_before date not null,           -- the text is of this day or later
    written_not_after date not null             -- and of this day or earlier
);

alter table ops.story_dates add column not_before_date_id uuid;
alter table ops.story_dates add column not_after_date_id uuid;
comment on column ops.story_dates.not_before_date_id is 'the time expression that gives the lower bound; null when there is none';
comment on column ops.story_dates.not_after_date_id is 'the time expression that gives the upper bound; null when there is none';

-- the stories of undated articles are told anew by the next run, so that a file of any age says the same
update ops.linked_articles
set source_run_id = '00000000-0000-0000-0000-000000000000'
where article_id in (
    select current.article_id
    from ops.current as current
    inner join ops.versions as versions using (article_id, version)
    where versions.published_at is null
);
