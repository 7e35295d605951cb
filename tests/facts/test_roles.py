"""Roles: what the words around a name say its bearer is."""

import pytest

from tasks.facts.roles import ROLES


@pytest.mark.parametrize(
    ("text", "surface", "role", "organisation"),
    [
        ("Prime Minister Fayez Sarraj of GNA spoke.", "Prime Minister", "Prime Minister", None),
        ("He met U.S. Secretary of State John Kerry.", "U.S. Secretary of State", "U.S. Secretary of State", None),
        ("the fall of former dictator Moammar Gadhafi", "former dictator", "former dictator", None),
        ("Corruption Watch Executive Director Andrew Feinstein agreed.", "Corruption Watch Executive Director", "Executive Director", "Corruption Watch"),
        ("Apple CEO Tim Cook agreed.", "Apple CEO", "CEO", "Apple"),
        ("Former CNN anchor Campbell Brown agreed.", "Former CNN anchor", "Former anchor", "CNN"),
        ("Joseph Dunford, chairman of the Joint Chiefs of Staff, agreed.", "chairman of the Joint Chiefs of Staff", "chairman", "Joint Chiefs of Staff"),
        ("Josh Earnest, the White House spokesman, agreed.", "the White House spokesman", "spokesman", "White House"),
        ("David Rodriguez, who heads the U.S. Africa Command, agreed.", "heads the U.S. Africa Command", "heads", "U.S. Africa Command"),
        ("Khalifa Haftar, the commander of the Libyan National Army (LNA) in the east, agreed.", "the commander of the Libyan National Army (LNA) in the east", "commander", "Libyan National Army"),
        ("spoke to Italian defense chief, General Claudio Graziano about it", "Italian defense chief", "Italian defense chief", None),
        ("Jason Smith, spokesman for the Human Rights Campaign, agreed.", "spokesman for the Human Rights Campaign", "spokesman", "Human Rights Campaign"),
        ("Mike Duncan, president and CEO of the American Coalition for Clean Coal, agreed.", "president and CEO of the American Coalition for Clean Coal", "president and CEO", "American Coalition for Clean Coal"),
        ("Mark Bly, BP's head of safety, agreed.", "BP's head of safety", "head of safety", "BP"),
        ("Mike Duncan, the head of the government backed by the U.N., agreed.", "the head of the government backed by the U.N.", "head of the government backed by the U.N.", None),
    ],
)  # fmt: skip
def test_a_role(read_text, text, surface, role, organisation):
    rows = [row for row in ROLES(read_text(text)) if row.surface != "General"]
    assert [(row.surface, row.role, row.organisation) for row in rows] == [(surface, role, organisation)]


def test_two_roles_in_one_apposition(read_text):
    text = "said Geoffrey Porter, president of North Africa Risk Consulting and a former instructor at West Point."
    assert [(row.role, row.organisation, row.person) for row in ROLES(read_text(text))] == [
        ("president", "North Africa Risk Consulting", "Geoffrey Porter"),
        ("former instructor at West Point", None, "Geoffrey Porter"),
    ]


def test_a_rank_repeated_before_a_last_name_says_nothing_new(read_text):
    text = "General Joseph Dunford spoke. General Dunford left. Chairman Dunford returned."
    assert [row.role for row in ROLES(read_text(text))] == ["General", "Chairman"]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. John Smith came.",
        "John Smith, his brother, came.",
        "John Smith, Secretary of State John Kerry and others came.",
        "Chuck Hagel, Secretary of State John Kerry, CIA Director John Brennan and John Smith came.",
        "Meeting the president, John Smith said nothing.",
        "Editor's John Smith",
    ],
)
def test_no_role_of_the_first_person(read_text, text):
    assert [row.role for row in ROLES(read_text(text)) if row.person in {"John Smith", "Chuck Hagel"}] == []
