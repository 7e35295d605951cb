-- Segments that overlap, come out of order, are empty, or lie outside the text.
create or replace view ops.audit_segment_order as
with placed as (
    select
        segments.article_id,
        segments.position,
        segments.char_start,
        segments.char_end,
        length(texts.text) as text_length,
        lag(segments.char_end, 1, 0) over (partition by segments.article_id order by segments.position) as previous_end
    from article_segments as segments
    inner join ops.current as current on current.article_id = segments.article_id
    inner join ops.texts as texts on texts.text_id = current.text_id
)

select
    article_id,
    position
from placed
where char_start < previous_end or char_end <= char_start or char_end > text_length;
