insert into ops.versions by name
select
    decisions.article_id,
    decisions.version,
    decisions.text_id,
    staged.external_id,
    staged.source_uri,
    staged.locator,
    staged.title,
    staged.subtitle,
    staged.authors,
    staged.outlet,
    staged.url,
    staged.language,
    staged.published_at,
    staged.published_precision,
    staged.published_basis,
    staged.published_not_before,
    staged.published_not_after,
    runs.started_at as first_seen_at,
    runs.run_id
from read_parquet($parts, filename = true, file_row_number = true) as staged
inner join decisions on decisions.part_path = staged.filename and decisions.row = staged.file_row_number
inner join runs on runs.run_id = $run_id
where decisions.outcome = 'article'
