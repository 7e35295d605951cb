-- Facts whose span does not give their surface.
create or replace view ops.audit_fact_surface as
select facts.fact_id
from facts
left join ops.current as current on current.article_id = facts.article_id
left join ops.texts as texts on texts.text_id = current.text_id
where
    facts.char_start < 0
    or facts.char_end <= facts.char_start
    or substr(texts.text, facts.char_start + 1, facts.char_end - facts.char_start) is distinct from facts.surface;
