-- Segments that overlap, come out of order, are empty, or lie outside the text.
create or replace view ops.audit_segment_order as
with placed as (
    select
        article_id,
        position,
        char_start,
        char_end,
        -- with a default as third argument a client of 1.5 cannot read it
        coalesce(lag(char_end) over (partition by article_id order by position), 0) as previous_end
    from article_segments
)

select
    placed.article_id,
    placed.position
from placed
inner join ops.current as current on current.article_id = placed.article_id
inner join ops.texts as texts on texts.text_id = current.text_id
where placed.char_start < placed.previous_end or placed.char_end <= placed.char_start or placed.char_end > texts.char_count;
