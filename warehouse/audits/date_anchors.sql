-- Dates read with their story's help though their article knows its own date, they had a day of their own, or the bounds are no bounds.
create or replace view ops.audit_date_anchors as
select anchors.fact_id
from ops.date_anchors as anchors
left join ops.dates as dates on dates.fact_id = anchors.fact_id and dates.article_id = anchors.article_id
left join ops.current as current on current.article_id = anchors.article_id
left join ops.versions as versions
    on versions.article_id = current.article_id and versions.version = current.version
where
    dates.fact_id is null
    or versions.published_at is not null
    or dates.starts_on is not null
    or anchors.written_not_before > anchors.written_not_after;
