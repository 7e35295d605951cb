-- Articles with a date but no precision or basis for it, or the other way round.
create or replace view ops.audit_published_basis as
select article_id
from articles
where
    (published_at is null) <> (published_precision is null)
    or (
        coalesce(published_at, published_not_before, published_not_after) is null
    ) <> (published_basis is null);
