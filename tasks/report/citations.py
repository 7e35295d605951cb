"""Who cites which characters: the register that numbers every cited span of a page once.

Two lines that cite the same characters share a passage; each keeps its own way back.
"""

from dataclasses import dataclass, field
from uuid import UUID

from tasks.report.page import Citation


@dataclass(frozen=True, slots=True)
class CitedSpan:
    """One span of one article, and the lines that cite it."""

    name: str
    char_start: int
    char_end: int
    origins: list[Citation] = field(default_factory=list)


class Citations:
    """The register of one page; `by_article` keeps the order of first citation."""

    def __init__(self) -> None:
        self.by_article: dict[UUID, dict[tuple[int, int], CitedSpan]] = {}
        self._span_count = self._origin_count = 0

    def cite(self, article_id: UUID, char_start: int, char_end: int, where: str) -> Citation:
        """A link to these characters from the next line of the page; `where` names the line for the way back."""
        spans = self.by_article.setdefault(article_id, {})
        span = spans.get((char_start, char_end))
        if span is None:
            self._span_count += 1
            span = spans[char_start, char_end] = CitedSpan(f"s{self._span_count}", char_start, char_end)
        self._origin_count += 1
        citation = Citation(span.name, f"c{self._origin_count}", where)
        span.origins.append(citation)
        return citation
