"""When, how often, and what if it fails: the only package that imports Prefect."""
