create or replace temp table analysed (
    article_id uuid,
    text_id uuid,
    body_id uuid,
    word_count integer
)
