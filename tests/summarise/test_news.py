"""The default summariser departs from the lead where, and only where, the lead is bad."""

import pytest

from tasks.summarise import Length, Passage
from tasks.summarise.side_by_side import side_by_side

LEAD = (
    "A fire destroyed the main station of Oldtown on Sunday night, police said.",
    "More than 200 people were brought out of the burning station, and nine were hurt.",
    "Police believe that the fire began in a kitchen on the upper floor of the station.",
)
REST = (
    "Trains to Oldtown will stop in Newtown until the station is rebuilt, the railway said.",
    "The station, built in 1890, had burned once before, in the winter of 1944.",
    "Firemen from nine towns fought the fire in the upper floor until the morning.",
    "A cook said that the kitchen had been closed when the fire began.",
    "The railway and police asked people to keep away from the station on Monday.",
    "Nine people were still in hospital on Monday night, police said.",
)
WEAK = [
    ("OLDTOWN —", "a dateline alone"),
    ("Photo: Agency", "a credit"),
    ("MORE THAN 200 PEOPLE WERE BROUGHT OUT OF THE BURNING STATION", "a heading in capitals"),
    ("This is what we know of the burning station:", "the announcement of a list"),
    ("Fire destroys main station of Oldtown.", "the title again"),
    ("My grandmother used to bake bread with walnuts every autumn, and she sang.", "an anecdote"),
    ("Subscribe to our letter and win a voyage to sunny islands with your beloved!", "a promotion"),
]


def picked(sentences: tuple[str, ...], count: int = 3) -> list[str]:
    passage = Passage.of_text("\n".join(sentences))
    passage.title = "Fire destroys main station of Oldtown"
    [summary] = side_by_side(passage, Length(count), ["news"])
    return list(summary.sentences)


def test_a_good_lead_is_left_alone() -> None:
    assert picked(LEAD + REST) == list(LEAD)


@pytest.mark.parametrize(("weak", "why"), WEAK)
@pytest.mark.parametrize("place", range(3))
def test_a_weak_sentence_is_passed_over(weak: str, why: str, place: int) -> None:
    sentences = (*LEAD[:place], weak, *LEAD[place:], *REST)

    assert picked(sentences) == list(LEAD), why


def test_what_was_said_is_not_said_again() -> None:
    again = "Police said that a fire destroyed the main station of Oldtown on Sunday night."

    assert picked((LEAD[0], again, *LEAD[1:], *REST)) == list(LEAD)


def test_weak_sentences_come_back_where_there_are_no_others() -> None:
    weak = tuple(sentence for sentence, _ in WEAK[:3])

    assert picked((*weak, *LEAD[:2]), count=4) == [*weak[:2], *LEAD[:2]]


def test_a_text_in_another_language_is_summarised_in_its_words() -> None:
    sentences = (
        "Ein Feuer hat am Sonntag den Bahnhof von Altstadt zerstört, teilte die Polizei mit.",
        "Meine Großmutter backte jeden Herbst Brot mit Walnüssen, und dabei sang sie.",
        "Aus dem brennenden Bahnhof wurden 200 Menschen gebracht, sagte die Polizei.",
        "Das Feuer begann nach Angaben der Polizei in einer Küche des Bahnhofs.",
        "Die Züge nach Altstadt halten nicht mehr, bis der Bahnhof gebaut ist.",
    )
    [summary] = side_by_side(Passage.of_text(" ".join(sentences), "de"), names=["news"])

    assert list(summary.sentences) == [sentences[0], sentences[2], sentences[3]]
