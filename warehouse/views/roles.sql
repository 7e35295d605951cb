-- A person in a role.
create or replace view roles as
select
    roles.fact_id,                              -- the fact
    roles.article_id,                           -- the article
    roles.char_start,                           -- first character in articles.text
    roles.char_end,                             -- character after the last
    roles.surface,                              -- the role's words
    coalesce(story_names.name, roles.person) as person, -- who; by the name of the whole story where it is known
    roles.role,                                 -- as what
    roles.organisation,                         -- of what; null when the text does not say
    roles.segment                               -- the kind of segment it stands in
from ops.roles as roles
left join story_names on story_names.article_id = roles.article_id and story_names.printed = roles.person;
