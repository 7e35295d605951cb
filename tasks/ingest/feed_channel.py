"""What a feed says of all its entries, and how an entry becomes a record under it: the same for XML and JSON."""

from dataclasses import dataclass, replace

from tasks.ingest.decode import Decoded
from tasks.ingest.received import Received
from tasks.records import Declared, Refusal, SourceRecord


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry, taken apart."""

    raw: bytes
    locator: str
    content: str
    media_type: str
    declared: Declared


@dataclass(frozen=True, slots=True)
class Channel:
    """The feed itself: `outlet` is its title, `site` what relative links count from."""

    received: Received
    read_as: Decoded
    outlet: str | None = None
    language: str | None = None
    site: str | None = None

    def record(self, entry: Entry) -> SourceRecord | Refusal:
        """The entry's record; an entry that only points at its page is told with the page's address."""
        declared = self._inherited(entry.declared)
        if not entry.content.strip():
            detail = f"carries no text; its page is {declared.url}"
            return self.received.refusal("no_text", detail, locator=entry.locator, raw=entry.raw)
        decoded = replace(self.read_as, text=entry.content)
        return self.received.record(entry.raw, decoded, declared, locator=entry.locator, media_type=entry.media_type)

    def _inherited(self, declared: Declared) -> Declared:
        """Outlet and language of the feed where the entry is silent; `sources.toml` knows an outlet's name better."""
        outlet = None if declared.outlet or self.received.outlet else self.outlet
        language = None if declared.language else self.language
        details = {"outlet": "feed:title"} if outlet else {}
        details |= {"language": "feed:language"} if language else {}
        return replace(
            declared,
            outlet=declared.outlet or outlet,
            language=declared.language or language,
            details=declared.details | details,
        )
