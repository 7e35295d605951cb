select
    function_name,
    parameters,
    comment
from duckdb_functions()
where schema_name = 'main' and function_type = 'table_macro' and not internal
order by function_name
