-- Quotations with a span, of speaker, role, relay or cue, that is half given or lies outside the text; or whose text is not what stands there.
create or replace view ops.audit_quote_spans as
select quotes.fact_id
from ops.quotes as quotes
inner join ops.current as current on current.article_id = quotes.article_id
inner join ops.texts as texts on texts.text_id = current.text_id
where
    substr(texts.text, quotes.char_start + 1, quotes.char_end - quotes.char_start) is distinct from quotes.text
    or exists (
        select 1
        from (
            values
            (quotes.speaker_start, quotes.speaker_end),
            (quotes.speaker_role_start, quotes.speaker_role_end),
            (quotes.via_start, quotes.via_end),
            (quotes.cue_start, quotes.cue_end)
        ) as spans (span_start, span_end)
        where
            (span_start is null) <> (span_end is null)
            or span_start < 0
            or span_start >= span_end
            or span_end > length(texts.text)
    );
