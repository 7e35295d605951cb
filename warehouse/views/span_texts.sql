-- What stands at each span that lies within its text; found by pieces where the text is long, so that the cost is that of the spans.
create or replace view ops.span_texts as
select
    spans.relation,
    spans.id,
    spans.position,
    spans.article_id,
    spans.claimed,
    substr(texts.text, spans.char_start + 1, spans.char_end - spans.char_start) as actual
from ops.spans as spans
inner join ops.current as current on current.article_id = spans.article_id
inner join ops.texts as texts on texts.text_id = current.text_id
where texts.char_count <= 16384
union all
select
    spans.relation,
    spans.id,
    spans.position,
    spans.article_id,
    spans.claimed,
    substr(
        string_agg(pieces.text, '' order by pieces.piece), spans.char_start % 1024 + 1, spans.char_end - spans.char_start
    ) as actual
from ops.spans as spans
inner join ops.current as current on current.article_id = spans.article_id
inner join ops.text_pieces as pieces
    on pieces.text_id = current.text_id
    and pieces.piece between spans.char_start // 1024 and (spans.char_end - 1) // 1024
group by spans.relation, spans.id, spans.position, spans.article_id, spans.char_start, spans.char_end, spans.claimed;
