with spans as (
    select
        unnest($notes::varchar[]) as note,
        unnest($article_ids::uuid[]) as article_id,
        unnest($char_starts::integer[]) as char_start,
        unnest($char_ends::integer[]) as char_end,
        unnest($around_starts::integer[]) as around_start,
        unnest($around_ends::integer[]) as around_end,
        generate_subscripts($notes::varchar[], 1) as position
),

within_text as (
    select
        spans.note,
        spans.position,
        spans.char_start,
        spans.char_end,
        articles.article_id,
        articles.outlet,
        articles.title,
        articles.url,
        articles.source_uri,
        articles.text,
        least(coalesce(spans.around_start, greatest(0, spans.char_start - 80)), spans.char_start) as around_start,
        greatest(coalesce(spans.around_end, spans.char_end + 80), spans.char_end) as around_end
    from spans
    inner join articles on articles.article_id = spans.article_id
)

select
    article_id,
    outlet,
    title,
    url,
    source_uri,
    coalesce(char_start, 0) as char_start,
    coalesce(char_end, 0) as char_end,
    coalesce(substr(text, around_start + 1, char_start - around_start), '') as before,
    coalesce(substr(text, char_start + 1, char_end - char_start), '') as marked,
    coalesce(substr(text, char_end + 1, around_end - char_end), '') as after,
    note
from within_text
order by position
