-- Corrections whose places do not give their words in the two versions, or that are out of order.
create or replace view ops.audit_corrections as
select
    corrections.article_id,
    corrections.version,
    corrections.position
from corrections
left join ops.versions as later on later.article_id = corrections.article_id and later.version = corrections.version
left join ops.versions as earlier on earlier.article_id = corrections.article_id and earlier.version = corrections.version - 1
left join ops.texts as texts_after on texts_after.text_id = later.text_id
left join ops.texts as texts_before on texts_before.text_id = earlier.text_id
left join corrections as previous
    on previous.article_id = corrections.article_id
    and previous.version = corrections.version
    and previous.position = corrections.position - 1
where
    substr(texts_before.text, corrections.before_start + 1, corrections.before_end - corrections.before_start) is distinct from corrections.before
    or substr(texts_after.text, corrections.after_start + 1, corrections.after_end - corrections.after_start) is distinct from corrections.after
    or (corrections.position > 1 and previous.before_end is null)
    or previous.before_end > corrections.before_start
    or previous.after_end > corrections.after_start;
