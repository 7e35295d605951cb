delete from ops.fetches
where url in (select url from read_parquet($files))
