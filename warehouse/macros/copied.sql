-- What an article copies, stretch by stretch, beside its original; the beginning of an id is enough: from copied('1f0c2a').
create or replace macro copied(id) as table
select
    spans.article_id,
    spans.duplicate_of,
    copies.outlet,
    originals.outlet as original_outlet,
    spans.word_count,
    spans.same_word_count,
    substr(copies.text, spans.char_start + 1, spans.char_end - spans.char_start) as text,
    substr(originals.text, spans.original_start + 1, spans.original_end - spans.original_start) as original_text
from copy_spans as spans
inner join articles as copies on copies.article_id = spans.article_id
inner join articles as originals on originals.article_id = spans.duplicate_of
where starts_with(spans.article_id::varchar, lower(id::varchar))
order by spans.article_id, spans.position;
