"""What makes an article this article and no other: its canonical address, or its text beside what was declared of it."""

import re
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit
from uuid import UUID

from tasks.records import Declared
from warehouse.models import content_id

_TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|yclid|_ga|cmpid|ncid|smid|ocid|at_\w+|xtor|wt_mc|ref|ref_src|CMP|ito",
    re.IGNORECASE,
)
_SAFE = "/%:@!$&'()*+,;=~-._"


def article_id(text: str, declared: Declared, url: str | None) -> UUID:
    """By canonical URL, else by text, outlet and title as declared: never by an inferred value or a file's name."""
    if url:
        return content_id("article", "url", url)
    return content_id("article", "text", text, declared.outlet or "", declared.title or "")


def canonical_url(address: str) -> str | None:
    """An address without what does not name the page: fragment, tracking, default port, case of the host. None unless http or https."""
    try:
        parts = urlsplit(address.strip())
        port = parts.port
    except ValueError:  # "http://[": not an address
        return None
    if parts.scheme.lower() not in ("http", "https") or not parts.hostname:
        return None
    host = parts.hostname.lower().rstrip(".")
    if port and port not in (80, 443):
        host = f"{host}:{port}"
    kept = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.fullmatch(pair[0])]
    path = quote(parts.path, safe=_SAFE) or "/"
    return urlunsplit((parts.scheme.lower(), host, path, urlencode(kept), ""))
