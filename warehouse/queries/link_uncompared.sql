-- copies that are new, have another original, or one of whose texts may be another
create or replace temp table uncompared as
select
    article_id,
    duplicate_of
from ops.copies
where
    article_id in (select article_id from touched union all select article_id from pending)
    or duplicate_of in (select article_id from pending)
