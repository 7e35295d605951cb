delete from copy_spans
where
    article_id in (select article_id from touched union all select article_id from pending)
    or duplicate_of in (select article_id from pending)
