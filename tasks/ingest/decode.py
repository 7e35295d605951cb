"""Bytes to text: the ladder of charsets, every repair told.

Byte order mark, strict UTF-8, almost valid UTF-8, what was declared, a detector: in this order, because UTF-8 that
validates is never anything else, and what pages and servers declare is wrong more often than that. Line ends stay.
"""

import codecs
import re
from dataclasses import dataclass, replace

from resiliparse.parse.encoding import detect_encoding

MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"),
         (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))  # fmt: skip
ALMOST = 0.005  # the share of bytes that may be broken in what is still UTF-8
SEARCHED = 4096  # bytes in which a page or an XML file declares its charset
DETECTED = 262_144  # bytes the detector looks at
DECLARATION = re.compile(
    rb"""<meta\s[^>]{0,200}?charset\s*+=\s*+["']?\s*+([\w.:-]{2,40})
    | <\?xml\s[^>]{0,100}?encoding\s*+=\s*+["']([\w.:-]{2,40})""",
    re.IGNORECASE | re.VERBOSE,
)
# Charsets by the names Python knows, and those it does not, each read as the wider one that is sent under its name
# (WHATWG Encoding Standard). KOI8-R without Ukrainian letters is KOI8-U too.
WIDER = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "windows-874": "cp874",
    "iso-8859-8-i": "cp1255",
    "x-mac-cyrillic": "mac-cyrillic",
    "koi8-r": "koi8-u",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "windows-949": "cp949",
    "shift_jis": "cp932",
    "x-sjis": "cp932",
    "big5": "big5hkscs",
}
# Python's other codecs (hex, idna, rot13 …) are no charsets
OF_TEXT = ("iso", "cp", "koi8", "gb", "big5", "euc", "shift", "mac", "hz", "johab", "kz1048", "ptcp")
SHIFTED = (b"\x1b$B", b"\x1b$@")  # ISO-2022-JP hides Japanese in seven bits
BINARY_SHARE = 0.04  # of bytes that no text holds; random bytes hold 0.105
CONTROLS = bytes(sorted({*range(32), 127} - set(b"\t\n\r\f\x0b\x1b")))  # escape: ISO-2022-JP
NOT_ASCII = bytes(range(128, 256))


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the charset it was read in, and the repairs it took."""

    text: str
    charset: str
    repairs: tuple[str, ...] = ()

    def repaired(self, *repairs: str) -> "Decoded":
        """The same with repairs that were made later."""
        return replace(self, repairs=(*self.repairs, *repairs)) if repairs else self


def decode(raw: bytes, hint: str | None = None) -> Decoded:
    """Decode bytes as text; `hint` is the charset that a header outside of them names. Nothing is raised."""
    sure = _by_mark(raw) or _shifted(raw) or _strict_utf8(raw) or _wide_without_mark(raw) or _almost_utf8(raw)
    return sure or _declared(raw, hint) or _detected(raw)


def is_binary(raw: bytes) -> bool:
    """Whether these bytes are no text in any charset: too many control characters, and no sixteen-bit text either."""
    head = raw[:DETECTED]
    if not head or head.startswith(tuple(mark for mark, _ in MARKS)) or _wide_charset(head):
        return False
    return len(head) - len(head.translate(None, CONTROLS)) > BINARY_SHARE * len(head)


def without_surrogates(text: str) -> tuple[str, bool]:
    """The text without lone surrogates, which no file and no database holds, and whether there were any."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "ignore").decode(), True
    return text, False


def _by_mark(raw: bytes) -> Decoded | None:
    for mark, charset in MARKS:
        if raw.startswith(mark):
            return _forced(raw[len(mark) :], charset, "byte_order_mark_removed")
    return None


def _shifted(raw: bytes) -> Decoded | None:
    return _tolerated(raw, "iso2022_jp") if any(mark in raw for mark in SHIFTED) else None


def _strict_utf8(raw: bytes) -> Decoded | None:
    try:
        return Decoded(raw.decode(), "utf-8")
    except UnicodeDecodeError:
        return None


def _wide_without_mark(raw: bytes) -> Decoded | None:
    charset = _wide_charset(raw[:SEARCHED])
    return _forced(raw, charset, "charset_detected") if charset else None


def _wide_charset(head: bytes) -> str | None:
    """UTF-16 of mostly Western text has a NUL in every other byte, and nowhere else."""
    even, odd = head[::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if half < 8 or max(even, odd) < 0.4 * half or min(even, odd) > 0.05 * half:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _almost_utf8(raw: bytes) -> Decoded | None:
    """UTF-8 with a few broken bytes; Windows-1252 with a few accents has hardly a sound sequence among them."""
    text = raw.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    sound = len(text) - len(raw.translate(None, NOT_ASCII)) - broken
    if broken > ALMOST * len(raw) or broken > sound:
        return None
    return Decoded(text, "utf-8", ("invalid_utf8_replaced",))


def _declared(raw: bytes, hint: str | None) -> Decoded | None:
    found = DECLARATION.search(raw[:SEARCHED])
    named = (found[1] or found[2]).decode("ascii", "replace") if found else None
    for charset in (hint, named):
        known = _known_charset(charset)
        if known and (decoded := _tolerated(raw, known)):
            return decoded
    return None


def _known_charset(name: str | None) -> str | None:
    label = (name or "").lower()
    try:
        charset = codecs.lookup(WIDER.get(label, label)).name
    except (LookupError, ValueError):
        return None
    charset = WIDER.get(charset, charset)
    return charset if charset.startswith(OF_TEXT) else None  # UTF-8 was tried


def _tolerated(raw: bytes, charset: str) -> Decoded | None:
    """The text, unless more than a few bytes do not fit the charset."""
    try:
        return Decoded(raw.decode(charset), charset)
    except UnicodeDecodeError:
        decoded = _forced(raw, charset)
    return decoded if decoded.text.count("\ufffd") <= ALMOST * len(raw) else None


def _detected(raw: bytes) -> Decoded:
    charset = _known_charset(detect_encoding(raw[:DETECTED]))
    decoded = charset and _tolerated(raw, charset)
    decoded = decoded or _korean(raw) or _forced(raw, "cp1252")
    return Decoded(decoded.text, decoded.charset, ("charset_detected", *decoded.repairs))


def _korean(raw: bytes) -> Decoded | None:
    """EUC-KR, which the detector takes for UTF-8: nearly every character beyond ASCII is a Hangul syllable."""
    decoded = _tolerated(raw, "cp949")
    wide = [character for character in decoded.text if character > "\x7f"] if decoded else []
    return decoded if sum("가" <= character <= "힣" for character in wide) > 0.8 * len(wide) else None


def _forced(raw: bytes, charset: str, *repairs: str) -> Decoded:
    text = raw.decode(charset, "replace")
    if "\ufffd" in text:
        repairs = (*repairs, f"invalid_{charset.replace('-', '_')}_replaced")
    return Decoded(text, charset, repairs)
