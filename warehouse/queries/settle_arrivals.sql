create or replace temp table arrivals as
select
    * exclude (filename, file_row_number, article_id, text_id),
    article_id::uuid as article_id,
    text_id::uuid as text_id,
    regexp_replace(filename, 'captures\.parquet$', printf('articles-%03d.parquet', part)) as part_path,
    row_number() over (order by source_uri, list_position($captures, filename), file_row_number) as arrival
from read_parquet($captures, filename = true, file_row_number = true)
