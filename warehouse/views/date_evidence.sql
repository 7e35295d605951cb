-- Why an undated article has bounds from its story: the words that give them, in a sibling or in the article itself.
create or replace view ops.date_evidence as
select
    article_id,                                 -- the article without a date of its own
    not_before_date_id as fact_id,              -- the time expression
    format('published no earlier than {}, says its story', published_not_before::date) as note -- what it gives
from ops.story_dates
where not_before_date_id is not null
union all
select
    article_id,
    not_after_date_id as fact_id,
    format('published no later than {}, says its story', (published_not_after - interval 1 microsecond)::date) as note
from ops.story_dates
where not_after_date_id is not null;
