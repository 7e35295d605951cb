with asked as (
    select
        unnest($source_uris::varchar[]) as source_uri,
        unnest($byte_counts::bigint[]) as byte_count,
        unnest($mtimes_ns::bigint[]) as mtime_ns,
        unnest($reader_versions::varchar[]) as reader_version,
        unnest($outlets::varchar[]) as outlet,
        unnest($languages::varchar[]) as language
)

select asked.source_uri
from asked
semi join ops.sources as held
    on held.source_uri = asked.source_uri
    and held.byte_count = asked.byte_count
    and held.mtime_ns = asked.mtime_ns
    and held.reader_version = asked.reader_version
    and held.outlet is not distinct from asked.outlet
    and held.language is not distinct from asked.language
