"""The alias file: one name for people whose names are spelt in several ways."""

import csv
from importlib.resources import files

import pytest

from tasks.facts.aliases import canonical_name


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Faez Serraj", "Fayez al-Sarraj"),
        ("FAYEZ SARRAJ", "Fayez al-Sarraj"),
        ("Osama Bin Laden", "Osama bin Laden"),  # capitals do not matter
        ("Muammar Gaddafi", "Moammar Gadhafi"),
        ("John Kerry", "John Kerry"),  # nobody’s alias
    ],
)
def test_names(printed, name):
    assert canonical_name(printed) == name


def test_an_alias_leads_to_a_name_and_not_to_another_alias():
    rows = list(csv.DictReader(files("tasks.facts").joinpath("aliases.csv").read_text(encoding="utf-8").splitlines()))
    printed = [row["printed"].casefold() for row in rows]

    assert len(set(printed)) == len(printed)
    assert not set(printed) & {row["name"].casefold() for row in rows}


def test_a_last_name_follows_the_full_name_of_its_article(read_text):
    reading = read_text("Faez Serraj, the head of the government, said no. Serraj left.")

    assert [mention.person.name for mention in reading.people.mentions] == ["Fayez al-Sarraj"] * 2
