"""What a number counts: the plural noun that follows it, found without a grammar of English."""

from collections.abc import Sequence

from tasks.facts.words import words

REACH = 6  # words between a number and its noun: "three separate and competing governments" needs four
IRREGULAR = words("plurals")
NOT_PLURAL = words("not_plurals")
STOPS = words("noun_stops")


def noun_after(surfaces: Sequence[str]) -> tuple[int, str] | None:
    """How many of the words that follow a number belong to what it counts, and the noun phrase; None where no plural noun comes.

    >>> noun_after("separate and competing governments equally".split())
    (4, 'separate and competing governments')
    """
    for at, surface in enumerate(surfaces[:REACH]):
        if _stops(surface) or (at == 0 and surface.lower() in {"and", "or"}):
            return None
        if is_plural(surface.lower()):
            end = at + 1
            if end < len(surfaces) and is_plural(surfaces[end]):  # "police officers"
                end += 1
            return end, " ".join(surfaces[:end])
    return None


def noun_before(surfaces: Sequence[str]) -> str | None:
    """ "the number of fighters there is put at 1,000": the noun stands before its number."""
    for at in range(len(surfaces) - 2, 0, -1):
        if surfaces[at - 1].lower() == "number" and surfaces[at] == "of":
            found = noun_after(surfaces[at + 1 :])
            return found[1] if found else None
    return None


def _stops(surface: str) -> bool:
    """Whether a word ends the noun phrase; "IS" and "US" in capitals are names."""
    if not (surface[0].isalpha() or surface in {"-", "'"}):
        return True
    return surface.lower() in STOPS and not (len(surface) > 1 and surface.isupper())


def is_plural(word: str) -> bool:
    if word in IRREGULAR:
        return True
    return (
        len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "ous", "us", "is")) and word not in NOT_PLURAL
    )
