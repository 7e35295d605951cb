"""The stages of a run as plain functions: each joins the work of `tasks` with the queries of `warehouse`.

No Prefect here: `flows/steps.py` makes tasks of them, `flows/pipeline.py` puts them in order. Between stages pass paths and counts.
"""
