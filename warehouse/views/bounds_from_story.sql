-- What an article's story says of its date, on the sides where the article itself is silent and does not contradict it.
create or replace view ops.bounds_from_story as
select
    current.article_id,                         -- an article without a date of its own
    case
        when versions.published_not_before is null
            and coalesce(story_dates.published_not_before <= versions.published_not_after, true)
        then story_dates.published_not_before
    end as not_before,                          -- null when the article knows better
    case
        when versions.published_not_after is null
            and coalesce(story_dates.published_not_after >= versions.published_not_before, true)
        then story_dates.published_not_after
    end as not_after                            -- null when the article knows better
from ops.story_dates as story_dates
inner join ops.current as current on current.article_id = story_dates.article_id
inner join ops.versions as versions
    on versions.article_id = current.article_id and versions.version = current.version
where versions.published_at is null;
