"""Every date, quantity, role and name of the seeds, as they were once read and found right by eye."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tasks.facts.dates import DATES
from tasks.facts.mentions import MENTIONS
from tasks.facts.quantities import QUANTITIES
from tasks.facts.reading import FactReading
from tasks.facts.roles import ROLES
from tasks.normalise import normalise
from tasks.reading import Reading
from tasks.records import Declared, SourceRecord
from warehouse.models import Article

CAPTURED_AT = datetime(2026, 1, 2, tzinfo=UTC).replace(tzinfo=None)
GOLDEN = Path(__file__).resolve().parent.parent / "golden" / "facts"


@pytest.mark.parametrize("number", range(5))
def test_names_and_numbers_of_the_seeds(seeds, golden, number):
    reading = FactReading(Reading(article_of(seeds[number])))
    told = {
        "dates": [[at(row), row.value, str(row.starts_on), str(row.ends_on), row.anchor] for row in DATES(reading)],
        "quantities": [
            [at(row), row.value_min, row.value_max, row.unit, row.noun, row.modifier] for row in QUANTITIES(reading)
        ],
        "roles": [[at(row), row.person, row.role, row.organisation] for row in ROLES(reading)],
        "mentions": [[at(row), row.kind, row.name, row.country_code] for row in MENTIONS(reading)],
    }

    golden(GOLDEN / f"names_and_numbers_{seeds[number].stem[:3]}.json", told)


def at(row) -> str:
    return f"{row.char_start} {row.segment}: {row.surface}"


def article_of(path: Path) -> Article:
    text = path.read_bytes().decode()
    record = SourceRecord(path.name, None, "text/plain", text, Declared(), CAPTURED_AT, "ab", "ab", len(text))
    article = normalise(record)
    assert isinstance(article, Article)
    return article
