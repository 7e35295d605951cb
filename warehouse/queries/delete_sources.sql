delete from ops.sources where source_uri in (select source_uri from read_parquet($files))
