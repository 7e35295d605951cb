"""The page as HTML: one file, no script, no network, everything escaped."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from tasks.report.page import DigestPage

TEMPLATES = Path(__file__).parent / "templates"


def render(page: DigestPage) -> str:
    """The whole page.

    Its policy forbids scripts, frames, forms and the network, so nothing in it could act even if an escape were missed.
    """
    style = Markup((TEMPLATES / "digest.css").read_text(encoding="utf-8"))  # noqa: S704 our own
    return _environment().get_template("digest.html.jinja").render(page=page, style=style)


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
