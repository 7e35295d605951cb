"""Read a published file with whatever DuckDB runs this: every relation, every audit, a macro, and the comments."""

import sys

import duckdb


def main(path: str) -> None:
    with duckdb.connect(path, read_only=True) as connection:
        relations = connection.execute(
            "select schema_name, view_name from duckdb_views() where not internal "
            "union all select schema_name, table_name from duckdb_tables() where not internal"
        ).fetchall()
        rows = {f"{schema}.{name}": count(connection, schema, name) for schema, name in relations}
        found = connection.execute("select count(*) from search_articles('embargo')").fetchone()
        commented = connection.execute("select count(*) from duckdb_columns() where comment is not null").fetchone()
    audits = {name: number for name, number in rows.items() if ".audit_" in name}
    assert audits
    assert not any(audits.values()), audits
    assert rows["main.articles"] == 5
    assert found
    assert found[0] > 0
    assert commented
    assert commented[0] > 100
    sys.stdout.write(
        f"DuckDB {duckdb.__version__} reads {len(rows)} relations, {len(audits)} of them audits without a row\n"
    )


def count(connection: duckdb.DuckDBPyConnection, schema: str, name: str) -> int:
    row = connection.execute(f'select count(*) from "{schema}"."{name}"').fetchone()
    assert row
    return int(row[0])


if __name__ == "__main__":
    main(sys.argv[1])
