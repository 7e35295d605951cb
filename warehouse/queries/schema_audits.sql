select
    view_name,
    comment
from duckdb_views()
where schema_name = 'ops' and view_name like 'audit!_%' escape '!'
order by view_name
