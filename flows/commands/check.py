"""`doctor`: is this installation, this home and its published file sound?"""

import typer

from flows import console
from flows.commands.options import HomeOption, JsonOption
from flows.settings import load_settings


def register(app: typer.Typer) -> None:
    """Add the commands of this file."""
    app.command(epilog="Example: newsledger doctor --home data")(doctor)


def doctor(home: HomeOption = None, as_json: JsonOption = False) -> None:
    """Check the installation, the disk, who holds the home, and every audit of the published file. Exit code 1 when something is wrong."""
    from flows.checkup import examine  # noqa: PLC0415 keeps --help light

    findings = examine(load_settings().at(home))
    if as_json:
        console.say_json(findings)
    else:
        console.show_table(
            ("", "check", "finding"), (("ok" if each.is_well else "!!", each.check, each.finding) for each in findings)
        )
    raise typer.Exit(0 if all(each.is_well for each in findings) else 1)
