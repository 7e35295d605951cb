"""The work: plain functions, a batch in and a batch out; no Prefect, no DuckDB.

Looking for the `@task` decorators? They are all in `flows/steps.py`, the one table where these functions become Prefect tasks.
"""
