"""Names found by a spaCy pipeline that you have: `--extractor spacy=en_core_web_sm`, or the folder of one that you trained.

Needs the extra `spacy`. A pipeline that is not there is an error: nothing is ever downloaded.
"""

import json
from collections.abc import Iterable, Iterator
from functools import cached_property
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from tasks.facts.reading import FactReading, Span
from warehouse.errors import UnknownExtractor
from warehouse.models import FactKind, Mention

DEFAULT = "en_core_web_sm"
META = "meta.json"
KINDS: dict[str, FactKind] = {
    "PERSON": "person",
    "PER": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
}
UNKNOWN = 0.5  # spaCy's entities bear no score
LONGEST = 50_000  # characters at a time: spaCy refuses a million, and takes 1 GB for 100,000


class Spacy:
    """A pipeline's entities as people, organisations and places; an entity's id in the pipeline, where it has one, is its name."""

    name = "spacy"
    kinds: frozenset[FactKind] = frozenset(("person", "organisation", "place"))

    def __init__(self, setting: str) -> None:
        self._pipeline = setting or DEFAULT
        self.version = f"1/{_spacy_version()}/{_pipeline_version(self._pipeline)}"

    def __call__(self, reading: FactReading) -> Iterator[Mention]:
        spans = [piece for span in reading.paragraphs for piece in _pieces(span)]
        read = self._nlp.pipe(reading.text[start:end] for start, end in spans)
        for (start, _), paragraph in zip(spans, read, strict=True):
            yield from self._mentions(reading, start, paragraph.ents)

    def _mentions(self, reading: FactReading, offset: int, entities: Iterable[Any]) -> Iterator[Mention]:
        for entity in entities:
            kind, words = KINDS.get(entity.label_), entity.text.strip()
            if kind is None or not words:
                continue
            start = offset + entity.start_char + entity.text.index(words)
            spine = reading.spine(kind, (start, start + len(words)), f"entity:{entity.label_}", UNKNOWN, self)
            yield Mention(**spine, name=entity.ent_id_ or " ".join(words.split()))

    @cached_property
    def _nlp(self) -> Any:
        import spacy  # noqa: PLC0415 takes seconds, and only workers need it

        return spacy.load(self._pipeline)


def _spacy_version() -> str:
    try:
        return version("spacy")
    except PackageNotFoundError:
        raise UnknownExtractor("spacy", "spaCy is not installed: pip install 'newsledger[spacy]'") from None


def _pipeline_version(pipeline: str) -> str:
    """A package's own version; a folder's is made of all that is in it, since people change one and leave its version alone."""
    if package := _package(pipeline):
        return _named(package)
    folder = Path(pipeline)
    if not (folder / META).is_file():
        raise UnknownExtractor(
            f"spacy={pipeline}",
            "no pipeline of that name is here: install one, or name its folder; nothing is downloaded",
        )
    digest = blake2b(digest_size=4)
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        digest.update(str(file.relative_to(folder)).encode() + b"\0" + file.read_bytes())
    return f"{_named(folder)}-{digest.hexdigest()}"


def _package(pipeline: str) -> Path | None:
    """The folder of an installed package that is a pipeline; found without importing it."""
    found = find_spec(pipeline) if pipeline.isidentifier() else None
    folder = Path(found.origin).parent if found and found.origin else None
    return folder if folder and (folder / META).is_file() else None


def _named(folder: Path) -> str:
    meta = json.loads((folder / META).read_text(encoding="utf-8"))
    return f"{meta.get('lang', '')}_{meta.get('name', '')}-{meta.get('version', '')}"


def _pieces(span: Span) -> Iterator[Span]:
    start, end = span
    for at in range(start, end, LONGEST):
        yield at, min(at + LONGEST, end)
