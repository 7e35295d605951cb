insert into ops.fetches by name
select * from read_parquet($files)
