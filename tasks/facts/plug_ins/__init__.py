"""Extractors that others bring: a model, say, whose rows stand beside ours under its own name, in `other_facts`.

A plug-in is an entry point of the group `newsledger.extractors` that gives an `Extractor` for a setting, a text of its own making
(a model's name or folder); `""` when none is given. It runs only when a run asks for it: `NAME`, or `NAME=SETTING`.
Its rows are held to the promises of ours. When it fails in an article, the article keeps our rows and `reextract` asks the plug-in again.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib.metadata import entry_points

from tasks.facts import EXTRACTORS, Extractor
from tasks.facts.plug_ins.meanings import as_other
from tasks.facts.reading import FactReading
from tasks.reading import Reading
from warehouse.errors import NewsledgerError, PlugInFault, UnknownExtractor
from warehouse.models import Fact, OtherFact

GROUP = "newsledger.extractors"
_OURS = frozenset(extractor.name for extractor in EXTRACTORS)

Maker = Callable[[str], Extractor]


def installed() -> list[str]:
    """The names of the plug-ins that are installed, in order."""
    return sorted({point.name for point in entry_points(group=GROUP)})


def extractors(asked: Iterable[str]) -> tuple[Extractor, ...]:
    """The plug-ins asked for, each once; UnknownExtractor when one of them cannot be had."""
    wanted = dict.fromkeys(asked)
    found = {name: _extractor(name) for name in wanted}
    names = [extractor.name for extractor in found.values()]
    for one, extractor in found.items():
        if names.count(extractor.name) > 1:
            raise UnknownExtractor(one, f"a run takes one extractor named {extractor.name}")
    return tuple(found.values())


def extract(reading: Reading, extractor: Extractor) -> list[OtherFact]:
    """What a plug-in finds in one article, in text order, each place and kind once; PlugInFault when it fails or breaks a promise."""
    try:
        facts = {fact.fact_id: fact for fact in _sound(reading, extractor)}
    except PlugInFault:
        raise
    except Exception as error:
        raise PlugInFault(extractor.name, f"{type(error).__name__}: {error}") from error
    return [
        as_other(fact) for fact in sorted(facts.values(), key=lambda fact: (fact.char_start, fact.char_end, fact.kind))
    ]


@cache
def _extractor(asked: str) -> Extractor:
    name, _, setting = asked.partition("=")
    point = next((point for point in entry_points(group=GROUP) if point.name == name), None)
    if point is None:
        raise UnknownExtractor(asked, f"not installed; installed are: {', '.join(installed()) or 'none'}")
    try:
        make: Maker = point.load()
        extractor = make(setting)
    except NewsledgerError:
        raise
    except Exception as error:
        raise UnknownExtractor(asked, f"{point.value}: {type(error).__name__}: {error}") from error
    if extractor.name in _OURS:
        raise UnknownExtractor(asked, f"{extractor.name} is the name of an extractor of ours")
    return extractor


def _sound(reading: Reading, extractor: Extractor) -> Iterator[Fact]:
    for fact in extractor(FactReading(reading)):
        if (fact.extractor, fact.extractor_version) != (extractor.name, extractor.version):
            raise PlugInFault(extractor.name, f"a row of {fact.extractor} {fact.extractor_version}")
        if fact.kind not in extractor.kinds:
            raise PlugInFault(extractor.name, f"a row of kind {fact.kind}, which it does not name")
        if fact.article_id != reading.article_id or not _is_verbatim(reading, fact):
            raise PlugInFault(extractor.name, f"a span that does not give its surface {fact.surface[:60]!r}")
        yield fact


def _is_verbatim(reading: Reading, fact: Fact) -> bool:
    in_sentence = 0 <= fact.sentence_start <= fact.char_start < fact.char_end <= fact.sentence_end <= len(reading.text)
    return in_sentence and reading.text[fact.char_start : fact.char_end] == fact.surface
