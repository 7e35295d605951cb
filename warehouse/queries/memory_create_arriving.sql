create or replace temp table arriving (
    article_id uuid,
    line_hash bigint,
    byte_count integer,
    least_stories utinyint
)
