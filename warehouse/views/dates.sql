-- A time expression.
create or replace view dates as
select
    dates.fact_id,                              -- the fact
    dates.article_id,                           -- the article
    dates.char_start,                           -- first character in articles.text
    dates.char_end,                             -- character after the last
    dates.surface,                              -- the words
    coalesce(anchors.value, dates.value) as value, -- ISO 8601 or TIMEX value; null when nothing anchors it
    coalesce(anchors.starts_on, dates.starts_on) as starts_on, -- first day meant; null when nothing anchors it
    coalesce(anchors.ends_on, dates.ends_on) as ends_on, -- last day meant, inclusive; null when nothing anchors it
    coalesce(anchors.granularity, dates.granularity) as granularity, -- day, month, year …; null when unclear
    case when anchors.value is null then dates.anchor else 'story' end as anchor, -- what it is reckoned from: explicit, publication, text, story or none
    dates.segment                               -- the kind of segment it stands in
from ops.dates as dates
left join ops.date_anchors as anchors on anchors.fact_id = dates.fact_id;
