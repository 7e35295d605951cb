-- The lines that more than one article will print, with the first of these articles.
create or replace temp table printed as
select
    line_hash,
    max(least_stories) as least_stories,
    min(article_id, $sample) as articles
from lines_to_be
semi join touched using (line_hash)
group by line_hash
having count(*) > 1
