"""What a number counts: the plural noun that follows it, found without a grammar of English."""

from collections.abc import Sequence

from tasks.facts.word_lists import words

REACH = 6  # words between a number and its noun: "three separate and competing governments" needs four
IRREGULAR = words(
    """people men women children troops police personnel staff aircraft dead wounded injured homeless sheep fish cattle percent
    servicemen servicewomen policemen policewomen firemen fishermen gunmen congressmen lawmen youth crew infantry media data
    criteria phenomena alumni lives wives knives halves wolves thieves feet teeth mice geese others deer offspring electorate"""
)
# They end in "s" and are no plurals, or end the noun phrase.
NOT_PLURAL = words(
    """was is has does as this its his us plus across less always perhaps besides towards afterwards sometimes news yes thus versus
    others' ours theirs yours hers whereas series unless previous various serious religious famous dangerous numerous anonymous
    enormous continuous obvious conscious says goes comes makes takes gives gets sees needs wants means appears seems begins remains
    includes requires allows becomes shows holds runs calls tells leads"""
)
STOPS = words(
    """in at on for from with to by about into over after before under between during without within against among through toward
    towards since until despite than per via like upon the a an this that these those his her their my your our he she they we it
    you i who which what when where while if because but or nor is are was were be been being has have had do does did will would
    can could may might must shall should said say says told"""
)


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
