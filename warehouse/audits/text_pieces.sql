-- Texts whose length is not what is written beside them, and long texts that are not the sum of their pieces.
create or replace view ops.audit_text_pieces as
with joined as (
    select
        text_id,
        string_agg(text, '' order by piece) as text
    from ops.text_pieces
    group by text_id
)

select texts.text_id
from ops.texts as texts
where length(texts.text) <> texts.char_count
union all
select texts.text_id
from ops.versions as versions
inner join ops.texts as texts on texts.text_id = versions.text_id
left join joined on joined.text_id = texts.text_id
where texts.char_count > 16384 and joined.text is distinct from texts.text;
