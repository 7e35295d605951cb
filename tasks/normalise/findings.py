"""What was found out about an article before it is one: its text, its segments, and for each field the evidence, best first."""

from dataclasses import dataclass, field

from tasks.normalise.published import Published
from warehouse.models import Evidence, Segment


@dataclass(frozen=True, slots=True)
class Findings:
    """Candidates of a field come best first: the first is the value. All of `authors` are; `others` only explain."""

    text: str
    segments: tuple[Segment, ...]
    title: tuple[Evidence, ...] = ()
    subtitle: tuple[Evidence, ...] = ()
    authors: tuple[Evidence, ...] = ()
    outlet: tuple[Evidence, ...] = ()
    url: tuple[Evidence, ...] = ()
    language: tuple[Evidence, ...] = ()
    published: Published = field(default_factory=Published)
    others: tuple[Evidence, ...] = ()

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Every value with its evidence, field by field."""
        told = (self.title, self.subtitle, self.authors, self.outlet, self.url, self.language, self.published.evidence)
        return tuple(evidence for each in told for evidence in each) + self.others


def value_of(candidates: tuple[Evidence, ...]) -> str | None:
    return candidates[0].value if candidates else None
