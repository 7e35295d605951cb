"""The truth: the only package that imports duckdb.

`models` (the rows) and `errors` stay light, so that the work in `tasks/` can use them; everything else opens a database file.
"""
