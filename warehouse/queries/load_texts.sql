insert into ops.texts by name
with wanted as (
    select
        text_id,
        part_path,
        row
    from decisions
    anti join ops.texts using (text_id)
    where outcome = 'article'
    qualify row_number() over (partition by text_id order by arrival) = 1
)

select
    wanted.text_id,
    staged.text,
    length(staged.text) as char_count
from read_parquet($parts, filename = true, file_row_number = true) as staged
inner join wanted on wanted.part_path = staged.filename and wanted.row = staged.file_row_number
