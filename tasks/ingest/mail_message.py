"""One mail: its HTML part, else its text, and what its headers declare."""

import binascii
import email
import re
from email.errors import HeaderParseError, MessageError
from email.header import decode_header
from email.message import Message
from email.policy import compat32
from email.utils import parseaddr

from tasks.ingest.declared import web_address
from tasks.ingest.decode import Decoded, decode, without_surrogates
from tasks.ingest.received import Received
from tasks.ingest.source import Limits
from tasks.records import Declared, Refusal, SourceRecord

LONGEST_HEADER = 4000  # characters of one that is taken apart
# The parser asks a multipart for its boundary, in time that is quadratic in the parameters
FLOOD = re.compile(rb"^content-(?:type|disposition):(?:[^\r\n]|\r?\n[ \t]){16384}", re.IGNORECASE | re.MULTILINE)
PARTS = ("text/html", "text/plain")
HEADERS = {
    "title": "Subject",
    "published": "Date",
    "outlet": "From",
    "external_id": "Message-ID",
    "url": "Archived-At",
    "language": "Content-Language",
}
# The lenient parser gives up on little; on these it does
UNREADABLE = (MessageError, ValueError, LookupError, TypeError, AttributeError, RecursionError)


def mail_record(received: Received, limits: Limits, raw: bytes, locator: str | None = None) -> SourceRecord | Refusal:
    """The mail's record. The sender's name is the outlet: newsletters come from papers, not from people."""
    if FLOOD.search(raw):
        return received.refusal("malformed_mail", "a header of absurd length", locator=locator, raw=raw)
    try:
        message = email.message_from_bytes(raw, policy=compat32)
        part = _text_part(message)
        content = _content(part) if part else None
        declared = _declared(message, received.outlet)
    except UNREADABLE as error:
        return received.refusal("malformed_mail", str(error), locator=locator, raw=raw)
    if part is None or content is None or not content.text.strip():
        return received.refusal("no_text", "the mail carries no text", locator=locator, raw=raw)
    media_type = part.get_content_type()
    cap = limits.max_html_bytes if media_type == "text/html" else limits.max_text_bytes
    if len(content.text) > cap:
        return received.refusal("too_large", f"its text is longer than {cap} characters", locator=locator, raw=raw)
    return received.record(raw, content, declared, locator=locator, media_type=media_type)


def _text_part(message: Message) -> Message | None:
    """The first part of the best type that is no attachment."""
    parts = [
        part for part in message.walk() if not part.is_multipart() and part.get_content_disposition() != "attachment"
    ]
    for media_type in PARTS:
        for part in parts:
            if part.get_content_type() == media_type:
                return part
    return None


def _content(part: Message) -> Decoded | None:
    payload = part.get_payload(decode=True)
    return decode(payload, part.get_content_charset()) if isinstance(payload, bytes) else None


def _declared(message: Message, outlet: str | None) -> Declared:
    said = {field: _header(message, name) for field, name in HEADERS.items()}
    said["outlet"] = None if outlet else parseaddr(said["outlet"] or "")[0] or None
    said["url"] = web_address((said["url"] or "").strip("<> "))
    return Declared(
        external_id=said["external_id"],
        url=said["url"],
        title=said["title"],
        outlet=said["outlet"],
        language=said["language"],
        published=said["published"],
        details={field: f"mail:{HEADERS[field]}" for field, value in said.items() if value},
    )


def _header(message: Message, name: str) -> str | None:
    """A header on one line, its encoded words decoded ("=?utf-8?q?caf=C3=A9?=")."""
    given = message.get(name)
    if given is None:
        return None
    try:
        words = decode_header(str(given)[:LONGEST_HEADER])
    except (HeaderParseError, binascii.Error):
        words = [(str(given)[:LONGEST_HEADER], None)]
    text = "".join(word if isinstance(word, str) else decode(word, charset).text for word, charset in words)
    return " ".join(without_surrogates(text)[0].split()) or None
