"""Quotations: real sentences in, who said what out."""

import pytest

from tasks.facts.quotes import Speech


def said(reading):
    """(words, speaker, basis, rule) of every quotation."""
    rows = [fact for fact in Speech()(reading) if fact.kind == "quote"]
    return [(row.text, row.speaker, row.speaker_basis, row.rule) for row in rows]


def speakers(reading):
    return [speaker for _, speaker, _, _ in said(reading)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # the plain case, and the sentence after it
            "John Kerry spoke. “It’s a delicate balance,” Kerry said. “But we are supportive of it.”",
            [
                ("It’s a delicate balance,", "John Kerry", "last_name", "left"),
                ("But we are supportive of it.", "John Kerry", "last_name", "carried"),
            ],
        ),
        (  # inversion, with an appositive after it
            "“Libya is her albatross,” said Geoffrey Porter, president of North Africa Risk Consulting.",
            [("Libya is her albatross,", "Geoffrey Porter", "named", "inverted")],
        ),
        (  # a description
            "Gen. Joseph Dunford came. The general added, “There will be a long-term mission.”",
            [("There will be a long-term mission.", "Joseph Dunford", "description", "left")],
        ),
        (  # a pronoun across an institution: only persons are antecedents
            "Gen. Joseph Dunford says it is near. The U.S. has forces there. On Monday he said: “Any day.”",
            [("Any day.", "Joseph Dunford", "pronoun", "left")],
        ),
        (  # a question ends the sentence, but not the attribution
            "Andrew Feinstein spoke. “Will the West never learn?” Feinstein said. John Kerry left.",
            [("Will the West never learn?", "Andrew Feinstein", "last_name", "left")],
        ),
        (  # set up by a colon in the paragraph before
            'Prime Minister Fayez Serraj welcomed it, saying:\n\n"We want assistance," he said.',
            [("We want assistance,", "Fayez al-Sarraj", "pronoun", "left")],
        ),
        (  # brackets are the editor's
            'Josh Earnest, the White House spokesman, came. [Earnest] said it was "the beginning of a process."',
            [("the beginning of a process.", "Josh Earnest", "last_name", "left")],
        ),
        (  # a document may speak
            'This article makes the same point -- "The unity government is not yet in a position to do so."',
            [("The unity government is not yet in a position to do so.", "This article", "description", "colon")],
        ),
        (
            "TAPPER: fine.\n\n“KERRY: We will see what happens next.”",
            [("KERRY: We will see what happens next.", "KERRY", "named", "transcript")],
        ),
        ("“We can build a wall.” ― Adriana Rodarte", [("We can build a wall.", "Adriana Rodarte", "named", "signed")]),
    ],
)
def test_who_said_what(read_text, text, expected):
    assert said(read_text(text)) == expected


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“No,” Eric Levine, a 70-year-old who gave money to Marco Rubio, said.", "Eric Levine"),
        ("“It was wrong,” Sen. Ted Cruz (R-Texas) said.", "Ted Cruz"),
        ("“It was wrong,” Sen. Ted Cruz, R-Texas, told reporters on Monday.", "Ted Cruz"),
        ("“It was wrong,” a spokesman for Donald Trump said.", "a spokesman for Donald Trump"),
        ("“It was wrong,” Donald Trump’s lawyer said.", "Donald Trump’s lawyer"),
        ("John Kerry in a statement called the deal “a great step for peace.”", "John Kerry"),
        ("John Kerry praised the deal, adding that it was “a great step for peace.”", "John Kerry"),
        ("Josh Earnest smiled. Asked about it, he went on to say, “We will see.”", "Josh Earnest"),
        ("“It was wrong,” officials in the White House said.", "officials in the White House"),
        ("The deal was called “a great step for peace” by John Kerry.", "John Kerry"),
        ("John Kerry said he hopes that “somebody else takes up the cause.”", "John Kerry"),
        ("According to John Kerry, the deal is “a great step for peace.”", "John Kerry"),
        ("WASHINGTON (AFP) — John Kerry has praised the deal, saying it was “a great step.”", "John Kerry"),
        ("Some of them fell, with Donald Trump reportedly yelling: “Get them out of here!”", "Donald Trump"),
        ("That would create a “summer of agony” for Clinton, said Brad Bannon, a pollster.", "Brad Bannon"),
        ("“We go on,” the coalition’s executive director, Matt Brooks, said.", "Matt Brooks"),
        ("“We go on,” a spokesman for Mr. Hunter, Michael Harrison, said.", "Michael Harrison"),
        ("“We go on,” said critics of Mr. Miliband.", "critics of Mr. Miliband"),
        ("“We go on,” said House Committee on Ways and Means Chairman Paul Ryan.", "Paul Ryan"),
        ("Sen. Jim Risch, R-Idaho, in a statement Monday, called it “a great step.”", "Jim Risch"),
        ("Virginia Sen. Tim Kaine and Mike Lee met. “My job is hard,” the Virginia senator said.", "Tim Kaine"),
        ("It drew a response from Chairman Reince Priebus, who tweeted: “Give us all a break.”", "Reince Priebus"),
        ("John Kerry came. His claim that it was “a great step” is untrue.", "John Kerry"),
    ],
)
def test_the_speaker_is_the_head_of_the_phrase(read_text, text, speaker):
    assert speakers(read_text(text)) == [speaker]


@pytest.mark.parametrize(
    "text",
    [
        'John Kerry announced today the U.S. supports training the military of the newly minted Libyan "unity" government.',
        'The U.S. is said to have "outposts" near Misrata.',  # nobody's word
        'Kerry said so in an interview to "The Voice of America".',  # a name
        "Rubio said on ABC’s “This Week with George Stephanopoulos” that he would stay.",
        "A loophole called an “inversion” is in the bill.",
        "The band played “All Right Now,” and left.",
        "Gov. C.L. “Butch” Otter said he would appeal.",  # a nickname
    ],
)
def test_nobody_said_it(read_text, text):
    assert said(read_text(text)) == []


def test_second_hand_speech_names_who_relays_it(read_text):
    text = (
        "Last week, the Washington Post quoted Gen. Joseph Dunford as suggesting that troops could be sent “any day” now. "
        "John Kerry told the Associated Press the deal was “a great step for peace.”"
    )
    rows = [fact for fact in Speech()(read_text(text)) if fact.kind == "quote"]

    assert [(row.speaker, row.via) for row in rows] == [
        ("Joseph Dunford", "Washington Post"),
        ("John Kerry", "Associated Press"),
    ]


def test_unnamed_people_are_marked_as_anonymous(read_text):
    rows = list(Speech()(read_text("“It will fail,” officials say. “It will not fail,” said John Kerry.")))

    assert [(row.speaker, row.is_anonymous) for row in rows] == [("officials", True), ("John Kerry", False)]


def test_role_and_cue_have_their_own_spans(read_text):
    reading = read_text("“This is small,” Peter Cook, the Pentagon spokesman, said.")
    (row,) = Speech()(reading)

    assert reading.text[row.cue_start : row.cue_end] == row.cue == "said"
    assert reading.text[row.speaker_role_start : row.speaker_role_end] == row.speaker_role == "the Pentagon spokesman"


def test_a_headline_in_marks_is_nobodys_until_the_text_says_whose(read_text):
    headline = "We will soon decide whether to deploy troops"
    reading = read_text(("title", f'"{headline}"'), f'"{headline}"', "John Kerry said so.", title=f'"{headline}"')
    rows = [fact for fact in Speech()(reading) if fact.kind == "quote"]

    assert [(row.quote_kind, row.speaker) for row in rows] == [("headline", None), ("headline", None)]


def test_a_speaker_is_not_carried_into_the_comments(read_text):
    reading = read_text("“We will stay,” John Kerry said.", ("comment", "“That is a lie and everybody knows it.”"))

    assert speakers(reading) == ["John Kerry", None]


@pytest.mark.parametrize(
    ("surface", "kind"),
    [
        ("We will see what happens.", "direct"),
        ("the only legitimate one in Libya and which must now start to work", "mixed"),
        ("any day", "fragment"),
    ],
)
def test_kinds(read_text, surface, kind):
    (row,) = (fact for fact in Speech()(read_text(f"John Kerry said it was “{surface}”")) if fact.kind == "quote")

    assert row.quote_kind == kind


def test_classic_grammar_is_surer_than_anything_else(read_text):
    beside, subject = (
        max(fact.confidence for fact in Speech()(read_text(text)) if fact.kind == "quote")
        for text in (
            "“We will see what happens,” John Kerry said.",
            "John Kerry took it to mean “we will see what happens.”",
        )
    )

    assert beside >= 0.9 > subject


def test_hard_wrapped_lines_are_one_paragraph(read_text):
    text = (
        "VIENNA - Secretary of State John Kerry, who arrived on Monday, told\n"
        "reporters that the embargo would be lifted soon. “We will do what we\n"
        "can for the new government,” he said in the evening, “and we will not\n"
        "wait for others.”"
    )

    assert speakers(read_text(text)) == ["John Kerry", "John Kerry"]


def test_windows_line_breaks_change_nothing(read_text):
    text = "“We will stay,” John Kerry said.\r\n\r\n“And we will win,” he added.\r\n"

    assert speakers(read_text(text)) == ["John Kerry", "John Kerry"]
