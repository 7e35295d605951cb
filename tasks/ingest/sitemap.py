"""Sitemaps and lists of addresses: they name articles and carry none.

Reading one fetches nothing: each address is told as `not_fetched`. `addresses` gives them to the run that may fetch.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tasks.ingest.declared import web_address
from tasks.ingest.decode import decode
from tasks.ingest.feed_entry import short_name, text_of
from tasks.ingest.lines import lines
from tasks.ingest.received import Received
from tasks.ingest.source import Limits
from tasks.ingest.xml_pieces import Found, Pieces
from tasks.ingest.xml_text import mended
from tasks.records import Refusal

ROOT = re.compile(rb"<(?:[a-z0-9]{1,10}:)?(?:urlset|sitemapindex)[\s>]", re.IGNORECASE)
LONGEST_LINE = 10_000


@dataclass(frozen=True, slots=True)
class Address:
    """A page that a source points at. `is_index` where it is another sitemap; `published` is as written there."""

    url: str
    locator: str
    published: str | None = None
    is_index: bool = False


class Sitemap:
    """The addresses of a sitemap or of an index of sitemaps."""

    name = "sitemap"
    version = "1"
    suffixes: tuple[str, ...] = (".xml",)
    media_types: tuple[str, ...] = ("application/xml", "text/xml")

    def recognises(self, head: bytes) -> bool:
        return ROOT.search(head.replace(b"\0", b"")) is not None

    def __call__(self, received: Received, limits: Limits) -> Iterator[Refusal]:
        for address in self.addresses(received, limits):
            yield address if isinstance(address, Refusal) else _not_fetched(received, address)

    def addresses(self, received: Received, limits: Limits) -> Iterator[Address | Refusal]:
        """Every address in order, and what is wrong with the others."""
        raw, fault = received.whole(limits.max_record_bytes)
        text, _ = mended(decode(raw, received.charset).text)
        for found in Pieces(text, "url", "sitemap").found(received, fault):
            yield found if isinstance(found, Refusal) else _address(received, found)


class AddressList:
    """A text file with a web address a line; lines that begin with `#` are comments."""

    name = "address-list"
    version = "1"
    suffixes: tuple[str, ...] = (".txt", ".urls")
    media_types: tuple[str, ...] = ("text/uri-list",)

    def recognises(self, head: bytes) -> bool:
        whole_lines = (head.rpartition(b"\n")[0] or head).decode("utf-8-sig", "replace").splitlines()
        told = [line for line in whole_lines if line.strip() and not line.startswith("#")]
        return bool(told) and all(web_address(line) for line in told)

    def __call__(self, received: Received, limits: Limits) -> Iterator[Refusal]:
        for address in self.addresses(received, limits):
            yield address if isinstance(address, Refusal) else _not_fetched(received, address)

    def addresses(self, received: Received, limits: Limits) -> Iterator[Address | Refusal]:
        """Every address in order, and the lines that are none."""
        for line in lines(received, min(LONGEST_LINE, limits.max_record_bytes)):
            if line.raw.startswith(b"#"):
                continue
            url = web_address(decode(line.raw).text)
            if url:
                yield Address(url, str(line.number))
            else:
                yield received.refusal(
                    "no_address", "a line that is no web address", locator=str(line.number), raw=line.raw
                )


def _address(received: Received, found: Found) -> Address | Refusal:
    fields = {short_name(element).rpartition(":")[2]: text_of(element) for element in found.element.iter("*")}
    url = web_address(fields.get("loc"))
    if not url:
        return received.refusal("no_address", "an entry without a web address", locator=found.locator, raw=found.raw)
    published = fields.get("publication_date") or fields.get("lastmod")
    return Address(url, found.locator, published, is_index=short_name(found.element).endswith("sitemap"))


def _not_fetched(received: Received, address: Address) -> Refusal:
    return received.refusal("not_fetched", f"{address.url} is named here, not carried", locator=address.locator)
