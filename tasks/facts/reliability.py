"""How often facts of each tenth of confidence were right, where people had said what is right.

Counts only. `reliability.csv` is made by `make reliability GOLD=…` from annotated articles: a quotation or statement is right when people
attribute these words to this speaker, a date when it is one and has the value they give. Names, roles and quantities have no such articles:
`reliability_read.csv` counts fifty of each tenth, drawn at random and read one by one. A new version of an extractor makes its lines stale.
"""

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

TABLE = "reliability.csv"
READ = "reliability_read.csv"


@dataclass(frozen=True, slots=True)
class Measured:
    """Facts of one kind whose confidence lies in one tenth (9: from 0.9 to 1), and how many of them were right."""

    kind: str
    tenth: int
    fact_count: int
    right_count: int
    extractor: str
    extractor_version: str
    measured_on: str


@cache
def reliability() -> tuple[Measured, ...]:
    """Every line of the tables that are shipped."""
    folder = files("tasks.facts")
    tables = (folder.joinpath(table).read_text(encoding="utf-8").splitlines() for table in (TABLE, READ))
    return tuple(
        Measured(
            kind=line["kind"],
            tenth=int(line["tenth"]),
            fact_count=int(line["fact_count"]),
            right_count=int(line["right_count"]),
            extractor=line["extractor"],
            extractor_version=line["extractor_version"],
            measured_on=line["measured_on"],
        )
        for lines in tables
        for line in csv.DictReader(lines)
    )


def tenth_of(confidence: float) -> int:
    """The tenth a confidence lies in; the last one holds 1 as well."""
    return min(9, int(confidence * 10 + 1e-9))
