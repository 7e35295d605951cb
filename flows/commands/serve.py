"""`serve`: Prefect's server, a worker and the deployments, with the address of the UI."""

from typing import Annotated

import typer

from flows.commands.options import HomeOption, JsonOption
from flows.settings import load_settings


def register(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command(epilog="Example: newsledger serve --port 4200")(serve)


def serve(
    home: HomeOption = None,
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65535, help="Port of the UI and the API.")] = 4200,
    as_json: JsonOption = False,
) -> None:
    """Start Prefect's server, a worker and the deployments; stop them all with Ctrl-C."""
    from flows.serving import Service  # noqa: PLC0415 keeps --help light

    Service(load_settings().at(home), host, port).run(as_json=as_json)
