-- Names across articles: what an article calls a person stays as it is, what its story calls that person stands beside it.

-- A person in a role, by the name of its own article.
create table ops.roles (
    fact_id uuid not null,                      -- the fact
    article_id uuid not null,                   -- the article
    char_start integer not null,                -- first character in articles.text
    char_end integer not null,                  -- character after the last
    surface varchar not null,                   -- the role's words
    person varchar not null,                    -- who, as the article names that person
    role varchar not null,                      -- as what
    organisation varchar,                       -- of what; null when the text does not say
    segment varchar not null                    -- the kind of segment it stands in
);

insert into ops.roles by name select * from main.roles;
drop table main.roles;

-- A person, organisation or place named, by the name of its own article.
create table ops.mentions (
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

insert into ops.mentions by name select * from main.mentions;
drop table main.mentions;

-- A person whom one article of a story names less fully than another, or with another middle initial: one person, one name.
create table story_names (
    article_id uuid not null,                   -- the article
    printed varchar not null,                   -- the person's name within that article
    name varchar not null,                      -- the name its story has for that person, and so quotes, roles and mentions
    basis varchar not null,                     -- last_name, or middle_name when the two differ by one
    fact_id uuid not null                       -- a mention in the story that prints the name
);

-- the stories of all articles are told anew by the next run, so that a file of any age says the same
update ops.linked_articles set source_run_id = '00000000-0000-0000-0000-000000000000';
