"""A plug-in as somebody else would write it: organisations named in a file, one a line; `word_list=/path/to/file`."""

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from tasks.facts.reading import FactReading
from warehouse.models import Fact, FactKind, Mention


class WordList:
    """Finds the names of its list wherever they stand. Another list is another version."""

    name = "word_list"
    kinds: frozenset[FactKind] = frozenset(("organisation",))

    def __init__(self, setting: str) -> None:
        listed = Path(setting).read_bytes()
        self.version = hashlib.sha256(listed).hexdigest()[:8]
        self._names = listed.decode().split("\n")

    def __call__(self, reading: FactReading) -> Iterator[Fact]:
        for name in filter(None, self._names):
            for found in re.finditer(re.escape(name), reading.text):
                spine = reading.spine("organisation", found.span(), "listed", 0.8, self)
                yield Mention(**spine, name=name)


class Careless(WordList):
    """Does what a plug-in must not do, as its setting says."""

    name = "careless"

    def __init__(self, setting: str) -> None:
        self.version, self._fault = "1", setting

    def __call__(self, reading: FactReading) -> Iterator[Fact]:
        sound = Mention(**reading.spine("organisation", (0, 4), "careless", 0.8, self), name="x")
        match self._fault:
            case "raises":
                raise ValueError("no such thing")
            case "lies":
                yield sound.model_copy(update={"surface": "Army"})
            case "poses":
                yield sound.model_copy(update={"extractor": "speech"})
            case "strays":
                yield sound.model_copy(update={"kind": "place"})


class Speech(WordList):
    """Takes a name of ours."""

    name = "speech"
