"""`python -m flows`: the `newsledger` command."""

from flows.cli import main

main()
