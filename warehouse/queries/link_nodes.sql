select
    linked.number,
    (row_number() over (order by linked.article_id))::integer as rank,
    case
        when greatest(originals.first_day - linked.last_day, linked.first_day - originals.last_day) <= $window_days
        then originals.number
        else linked.number
    end as host,
    coalesce(units.unit, -1) as unit,
    coalesce(units.size, -1) as size,
    coalesce(units.cut, -1) as cut,
    pending.number is not null or touched.article_id is not null as is_touched
from ops.linked_articles as linked
semi join affected on affected.number = linked.number
left join ops.copies as copies on copies.article_id = linked.article_id
left join ops.linked_articles as originals on originals.article_id = copies.duplicate_of
left join ops.story_units as units on units.number = linked.number
left join pending on pending.number = linked.number
left join touched on touched.article_id = linked.article_id
order by linked.number
