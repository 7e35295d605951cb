-- Articles dated before they can have been published, or after.
create or replace view ops.audit_published_bounds as
select article_id
from articles
where
    published_not_before > published_not_after
    or (
        published_precision in ('second', 'minute', 'day')
        and (published_at::date < published_not_before::date or published_at::date > published_not_after::date)
    );
