"""The people of an article: who they are, and every form of their names."""

import pytest


def names(reading):
    return [person.name for person in reading.people.persons]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("U.S. Marine Gen. Joseph F. Dunford, chair of the Joint Chiefs of Staff, spoke.", ["Joseph F. Dunford"]),
        ("Corruption Watch Executive Director Andrew Feinstein spoke.", ["Andrew Feinstein"]),
        ("U.S. Secretary of State John Kerry signaled it.", ["John Kerry"]),
        ("Prime Minister\xa0Fayez Sarraj of GNA came.", ["Fayez al-Sarraj"]),  # a no-break space, seeds/004
        ("President Obama spoke. Mr. Obama left.", ["Obama"]),  # never named in full
        ("Joseph Dunford came. Gen. Joseph F. Dunford spoke.", ["Joseph F. Dunford"]),  # one man, the fullest form
        (
            "John G. Roberts Jr. spoke. Justice Roberts left. Bill Pascrell, Jr., came.",
            ["John G. Roberts Jr.", "Bill Pascrell"],
        ),
        ("Pollster Whit Ayres looked at it. “It is close,” Ayres said.", ["Whit Ayres"]),
        ("Crooked Hillary Clinton Leads\nHillary Clinton leads.", ["Hillary Clinton"]),  # a headline's capitals
        ("The Washington Post and the Joint Chiefs of Staff met in New York.", []),
        ("The House of Representatives and General National Congress of Tripoli met.", []),
        ("Speaking in Vienna on Monday, Kerry smiled.", []),
        (
            "Faez Serraj, the head of the government, said no. Serraj left.",
            ["Fayez al-Sarraj"],
        ),  # his name in aliases.csv
    ],
)
def test_persons(read_text, text, expected):
    assert names(read_text(text)) == expected


def test_a_commenter_is_no_person(read_text):
    reading = read_text(("comment", "Not so fast\nby John Miller on Mon May 16, 2016\nI disagree with Barack Obama."))

    assert names(reading) == ["Barack Obama"]


def test_two_people_of_one_name_are_told_apart_by_title(read_text):
    reading = read_text("Hillary Clinton met Bill Clinton. Mrs. Clinton spoke. Mr. Clinton slept.")

    assert [mention.person.name for mention in reading.people.mentions] == [
        "Hillary Clinton",
        "Bill Clinton",
        "Hillary Clinton",
        "Bill Clinton",
    ]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Peter Cook, the Pentagon spokesman, spoke.", "the Pentagon spokesman"),
        (
            "Geoffrey Porter, president of North Africa Risk Consulting, spoke.",
            "president of North Africa Risk Consulting",
        ),
        ("General David Rodriguez, who heads the U.S. Africa Command, spoke.", "who heads the U.S. Africa Command"),
        ("Italian Prime Minister Matteo Renzi spoke.", "Italian Prime Minister"),
        ("Hillary Clinton spoke.", None),
    ],
)
def test_roles(read_text, text, role):
    reading = read_text(text)
    span = reading.people.role_of(reading.people.persons[0])

    assert (span and reading.text[slice(*span)]) == role


def test_a_description_means_who_bears_the_title(read_text):
    reading = read_text("Gen. Joseph Dunford and Sen. Chris Murphy met.")

    assert reading.people.described_by("general", 50).name == "Joseph Dunford"
    assert reading.people.described_by("senator", 50).name == "Chris Murphy"
    assert reading.people.described_by("mayor", 50) is None
