create or replace temp table replaced (article_id uuid)
