-- What the stories of `redone` call the people whom one of their articles names less fully: by the only person of that last name,
-- or, where two articles differ by a middle name, by the form that most of them print.
insert into story_names by name
with of_story as materialized (
    select
        story_articles.story_id,
        story_articles.article_id
    from story_articles
    semi join redone using (story_id)
    qualify count(*) over (partition by story_articles.story_id) > 1
),

named as (
    select article_id, fact_id, char_start, surface <> name as is_short, name from ops.mentions
    where kind = 'person'
        and rowid in (select held.rowid from ops.mentions as held semi join of_story using (article_id))
    union all
    select article_id, null, null, null, person from ops.roles
    where rowid in (select held.rowid from ops.roles as held semi join of_story using (article_id))
    union all
    select article_id, null, null, null, unnest([if(is_anonymous, null, speaker), via]) from ops.quotes
    where rowid in (select held.rowid from ops.quotes as held semi join of_story using (article_id))
),

parts as (
    select
        of_story.story_id,
        named.*,
        regexp_extract(named.name, ',? (Jr\.?|Sr\.?|II|III|IV)$', 1) as suffix,
        string_split(regexp_replace(named.name, ',? (Jr\.?|Sr\.?|II|III|IV)$', ''), ' ') as words
    from of_story
    inner join named using (article_id)
    where named.name is not null
),

people as (
    select
        *,
        if(len(words) > 1, words[1], '') as first,
        words[-1] as last,
        list_aggregate(list_transform(words[2:-2], lambda word: word[1]), 'string_agg', '') as initials
    from parts
),

forms as (
    select
        story_id,
        first,
        last,
        suffix,
        name,
        initials,
        count(distinct article_id) as article_count,
        first(fact_id order by is_short, article_id, char_start, fact_id) as fact_id
    from people
    where fact_id is not null and len(words) > 1
    group by all
),

persons as (
    select
        story_id,
        first,
        last,
        suffix,
        first(name order by article_count desc, length(name), name) as name,
        first(fact_id order by article_count desc, length(name), name) as fact_id
    from forms
    group by all
    having count(distinct initials) filter (where initials <> '') < 2
),

only_persons as (
    select
        story_id,
        last,
        any_value(name) as name,
        any_value(fact_id) as fact_id
    from (
        select story_id, first, last, suffix, name, fact_id from persons
        union all
        select distinct story_id, first, last, suffix, null, null from forms anti join persons using (story_id, first, last, suffix)
    )
    group by all
    having count(*) = 1 and any_value(name) is not null
)

select distinct
    people.article_id,
    people.name as printed,
    coalesce(only_persons.name, persons.name) as name,
    if(people.first = '', 'last_name', 'middle_name') as basis,
    coalesce(only_persons.fact_id, persons.fact_id) as fact_id
from people
left join only_persons
    on people.first = '' and only_persons.story_id = people.story_id and only_persons.last = people.last
left join persons
    on people.first <> ''
    and persons.story_id = people.story_id
    and persons.first = people.first
    and persons.last = people.last
    and persons.suffix = people.suffix
where coalesce(only_persons.name, persons.name) <> people.name and people.name[1] = upper(people.name[1])
order by people.article_id, printed
