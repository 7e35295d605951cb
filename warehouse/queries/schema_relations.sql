select
    table_name,
    comment
from (
    select
        table_name,
        comment
    from duckdb_tables() where schema_name = 'main' and not internal and not temporary
    union all
    select
        view_name as table_name,
        comment
    from duckdb_views() where schema_name = 'main' and not internal
)
order by table_name
