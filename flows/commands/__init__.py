"""One file per group of commands; each has `register(app)`. Prefect is imported inside the commands that run a flow, nowhere else."""
