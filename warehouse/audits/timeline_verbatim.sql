-- Lines of a timeline, and wordings of an utterance, that do not stand in their article.
create or replace view ops.audit_timeline_verbatim as
with claimed as (
    select article_id, char_start, char_end, text from timeline
    union all
    select article_id, char_start, char_end, text from quote_variants
)

select
    claimed.article_id,
    claimed.char_start
from claimed
left join ops.current as current on current.article_id = claimed.article_id
left join ops.texts as texts on texts.text_id = current.text_id
where substr(texts.text, claimed.char_start + 1, claimed.char_end - claimed.char_start) is distinct from claimed.text;
