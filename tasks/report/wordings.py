"""The wordings of one utterance: who prints it as most do, who prints a part of it, and who prints something else."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from tasks.report.rows import VariantRow

LABELS = {
    "polarity": "says the opposite",
    "garbled": "garbled",
    "wording": "other words",
    "addition": "words added",
    "omission": "words left out",
    "fragment": "a fragment",
    "canonical": "canonical",
}
"""What a reader sees of each manner of wording an utterance, in order of gravity."""

SERIOUS = frozenset({"polarity", "garbled", "wording", "addition", "omission"})
QUIET = frozenset({"same", "punctuation"})
"""What reads the same: one wording on the page, the odd comma noted beside its outlet."""

_GRAVITY = {manner: at for at, manner in enumerate(LABELS)}
_TYPOGRAPHY = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"'})


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording and everyone who prints it so; `manner` is a divergence, `fragment` or `canonical`."""

    manner: str
    carried: Sequence[VariantRow]

    @property
    def is_serious(self) -> bool:
        """Whether it says something else than the canonical wording."""
        return self.manner in SERIOUS

    def is_outside(self, home: "Wording") -> bool:
        """Whether someone prints it who does not print the wording of `home`, or a reader quotes it so."""
        articles: set[UUID] = {row.article_id for row in home.carried}
        return any(row.article_id not in articles or row.segment == "comment" for row in self.carried)


def wordings(canonical: str, carried: Iterable[VariantRow]) -> list[Wording]:
    """The wordings of an utterance: the canonical one first, then the gravest, then the most carried."""
    groups: dict[tuple[str, str], list[VariantRow]] = {}
    for row in carried:
        manner = _manner(canonical, row)
        wording = "" if manner == "canonical" else row.text.translate(_TYPOGRAPHY)
        groups.setdefault((manner, wording), []).append(row)
    found = [Wording(manner, group) for (manner, _), group in groups.items()]
    return sorted(found, key=lambda one: (one.manner != "canonical", _GRAVITY.get(one.manner, 0), -len(one.carried)))


def gravity(carried: Iterable[VariantRow]) -> int:
    """How grave the gravest divergence is; the smaller, the graver."""
    last = len(_GRAVITY)
    return min((_GRAVITY.get(row.divergence, last) for row in carried), default=last)


def _manner(canonical: str, row: VariantRow) -> str:
    if row.divergence in QUIET:  # "any day", in marks of its own, has the words of a part of the sentence
        return "fragment" if 2 * len(row.text.split()) < len(canonical.split()) else "canonical"
    return "fragment" if row.divergence == "omission" and row.quote_kind == "fragment" else row.divergence
