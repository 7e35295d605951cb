"""How much of a night fits on one page."""

from dataclasses import dataclass

STORIES = 40
"""Stories told in full, by independent voices, then recency."""

LISTED_STORIES = 200
"""Stories after those that get one line each."""

PASSAGE_CHARACTERS = 900_000
"""Characters of source text on the page; texts that no longer fit whole are printed around their cited spans."""

UTTERANCES_LOOKED_AT = 80
"""Utterances of one story that are looked at; fewer are shown."""

VARIANTS_LOOKED_AT = 60
"""Printed wordings of one utterance that are looked at; those of one wording share a line."""

MOST_STRETCHES = 40
"""Changes of one wording that are shown: with more, the two have little in common, and nobody compares them by eye."""

LONGEST_WORDING = 900
"""Characters of a sentence or wording as it stands on the page; its passage has it whole."""


@dataclass(frozen=True, slots=True)
class StoryLimits:
    """How much of one story fits."""

    utterances: int
    variants: int
    carriers: int
    sayings: int
    sentences: int
    timeline: int
    articles: int
    figures: int


FRONT = StoryLimits(
    utterances=10, variants=6, carriers=8, sayings=24, sentences=14, timeline=12, articles=24, figures=6
)
INSIDE = StoryLimits(utterances=4, variants=4, carriers=4, sayings=6, sentences=8, timeline=6, articles=10, figures=3)
FRONT_STORIES = 10


def story_limits(place: int) -> StoryLimits:
    """The room of the story at this place, counted from 0."""
    return FRONT if place < FRONT_STORIES else INSIDE
