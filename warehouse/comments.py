"""The catalogue's comments, written once: beside the columns, in the SQL files themselves.

The `--` lines directly above `create table|view|macro` become the relation's COMMENT; a `--` at the end of a column's line becomes that
column's. A table's column is named first on its line, a view's last (`versions.title,  -- null when …`).
"""

import re
from collections.abc import Iterator

_CREATE = re.compile(r"create (?:or replace )?(table|view|macro) ([a-z_.]+)")
_NAME = re.compile(r"[a-z_0-9]+")


def comments(sql: str) -> Iterator[str]:
    """The COMMENT statements that a file of `create` statements implies, in order."""
    above: list[str] = []
    kind = relation = ""
    for line in sql.splitlines():
        created = _CREATE.match(line)
        code, _, remark = line.partition("-- ")
        if line.startswith("--"):
            above.append(line.removeprefix("--").strip())
        elif created:
            kind, relation = created.groups()
            yield f"comment on {'macro table' if kind == 'macro' else kind} {relation} is {_literal(' '.join(above))}"
        elif remark and code.strip() and kind != "macro":
            names = _NAME.findall(code)
            yield f"comment on column {relation}.{names[0 if kind == 'table' else -1]} is {_literal(remark)}"
        if not line.startswith("--"):
            above = []


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
