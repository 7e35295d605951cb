"""What Prefect must find in the environment before it is imported; whatever the user has set stays."""

import os

PREFECT = {
    "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "120",  # 20 by default: too few on a loaded machine
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "DO_NOT_TRACK": "1",
    "PREFECT_SERVER_UI_SHOW_PROMOTIONAL_CONTENT": "false",
    "PREFECT_LOGGING_EXTRA_LOGGERS": "newsledger",
    "PREFECT_CLI_PROMPT": "false",
}
QUIET = {
    "PREFECT_LOGGING_HANDLERS_CONSOLE_LEVEL": "CRITICAL",  # the command says itself what went wrong
    "PREFECT_LOGGING_HANDLERS_CONSOLE_FLOW_RUNS_LEVEL": "CRITICAL",
    "PREFECT_LOGGING_HANDLERS_CONSOLE_TASK_RUNS_LEVEL": "CRITICAL",
    "PREFECT_SERVER_LOGGING_LEVEL": "CRITICAL",
}


def prefer() -> None:
    """Set what newsledger wants of Prefect."""
    for name, value in PREFECT.items():
        os.environ.setdefault(name, value)


def prefer_quiet() -> None:
    """The same for a flow that runs inside the command: nothing on the terminal but what the command says."""
    prefer()
    for name, value in QUIET.items():
        os.environ.setdefault(name, value)
