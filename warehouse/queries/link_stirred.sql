create or replace temp table stirred as
with changed as (
    select
        linked.number,
        linked.article_id
    from ops.linked_articles as linked
    semi join (select article_id from pending union select article_id from touched) as changes
        on changes.article_id = linked.article_id
),

along as (
    select copies.duplicate_of as article_id
    from ops.copies as copies
    semi join changed on changed.article_id = copies.article_id
    union
    select copies.article_id
    from ops.copies as copies
    semi join changed on changed.article_id = copies.duplicate_of
)

select number from changed
union
select linked.number
from ops.linked_articles as linked
semi join along on along.article_id = linked.article_id
