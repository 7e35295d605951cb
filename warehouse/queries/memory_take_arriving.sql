insert into arriving
select
    decisions.article_id,
    staged.line_hash,
    staged.byte_count,
    staged.least_stories
from read_parquet($lines, filename = true) as staged
inner join read_parquet($decisions) as decisions
    on decisions.part_path = regexp_replace(staged.filename, 'outlet_lines\.parquet$', printf('articles-%03d.parquet', staged.part))
    and decisions.row = staged.row
where decisions.is_current
