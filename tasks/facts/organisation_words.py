"""Words that tell a body: what its name ends in, and what may follow its "of", "for" and "on"."""

from tasks.facts.words import words

HEADS = words("organisation_heads")
ONLY_WITH_OF = frozenset(("house", "chiefs", "authority", "movement", "forces"))  # "Republican House" is no name
LINKS = {link: words(f"organisation_{link}") for link in ("of", "for", "on")}
WITH_PLACE = words("organisation_places")
WITH_AND = words("organisation_and")
NEVER_FIRST = frozenset(
    ("the", "a", "an", "this", "that", "these", "those", "in", "on", "at", "for", "from", "with", "by")
)
