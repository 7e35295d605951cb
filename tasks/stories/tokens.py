"""The words of many texts at once, as arrays: whose they are, where they stand, their hashes, and whether they look like names.

Texts are laid end to end and looked at character by character in numpy, some dozens of passes for all of them, instead of word by word. A
word is a run of letters, digits and underscores; an apostrophe or a hyphen between two such characters, and a comma or a point between
two digits, belong to it. The hash is of the word in lower case and the same on every machine.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Flags = NDArray[np.bool_]
Hashes = NDArray[np.uint64]
Places = NDArray[np.int64]
Kinds = NDArray[np.uint32]

LONGEST = 1 << 20  # characters of a text that stories look at: its arrays take thirty times that

_WORD, _DIGIT, _UPPER, _JOINER, _POINT, _STOP, _PASSED = (1 << bit for bit in range(24, 31))
_LOWER = (1 << 24) - 1  # a code point in lower case
_TABLE_SIZE = 0x2C00  # alphabets with capitals, and punctuation, lie below; what lies above is asked for as it comes
_SPREAD = 0x9E3779B97F4A7C15
_REACH = 8  # quotation marks, brackets and spaces that may stand between the end of a sentence and the next word
_PIECE = 1 << 14  # characters after which the powers of the hash begin again


class Tokens(NamedTuple):
    """Words in order of text. `owner` is the number of the text; spans are of the texts laid end to end in `laid`.

    A word `opens` if it has a capital and is the first of a text, a line or a sentence, or follows a colon.
    """

    laid: str
    owner: Places
    starts: Places
    ends: Places
    hashes: Hashes
    has_capital: Flags
    is_number: Flags
    opens: Flags

    def word(self, at: int) -> str:
        """A word as it stands in its text."""
        return self.laid[self.starts[at] : self.ends[at]]

    def borders(self, size: int) -> list[int]:
        """Where the words of each of the first `size` texts begin, and where those of the last end."""
        found: list[int] = np.searchsorted(self.owner, np.arange(size + 1)).tolist()
        return found


def tokenise(texts: Sequence[str]) -> Tokens:
    """The words of all texts."""
    laid = "\n" + "\n".join(texts) + "\n"
    kinds = _kinds(laid)
    inside = _inside(kinds)
    borders = np.flatnonzero(inside[1:] != inside[:-1]) + 1
    starts, ends = borders[::2], borders[1::2]
    first = kinds[starts]
    has_capital = (first & _UPPER) != 0
    opens = has_capital.copy()
    opens[opens] = _opens(kinds, starts[opens])
    return Tokens(
        laid,
        _owners(texts, starts),
        starts,
        ends,
        _hashes(kinds & np.uint32(_LOWER), starts, ends),
        has_capital,
        (first & _DIGIT) != 0,
        opens,
    )


def letters(text: str) -> Kinds:
    """The letters, digits and underscores of a text in lower case, as code points."""
    kinds = _kinds("\n" + text)
    return np.asarray(kinds[(kinds & _WORD) != 0] & np.uint32(_LOWER))


def _kinds(text: str) -> Kinds:
    """Of every character its lower case and, in the bits above, what it may be in a word or a sentence."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    if codes.max() < _TABLE_SIZE:
        return _TABLE.take(codes)
    found, places = np.unique(codes, return_inverse=True)
    return np.fromiter(map(_kind, found.tolist()), np.uint32, len(found)).take(places)


def _kind(code: int) -> int:
    letter = chr(code)
    kind = ord(letter.lower()[0])
    for bit, holds in (
        (_WORD, letter.isalnum() or letter == "_"),
        (_DIGIT, letter.isdecimal()),
        (_UPPER, letter.isupper()),
        (_JOINER, letter in "'’-"),
        (_POINT, letter in ".,"),
        (_STOP, letter in ".!?:\n"),
        (_PASSED, (letter.isspace() and letter != "\n") or letter in "\"'()‘’“”"),
    ):
        kind |= bit * holds
    return kind


_TABLE = np.fromiter(map(_kind, range(_TABLE_SIZE)), np.uint32, _TABLE_SIZE)


def _inside(kinds: Kinds) -> Flags:
    """Which characters belong to words: those of words, and the few signs that join two of them."""
    inside: Flags = (kinds & _WORD) != 0
    signs = np.flatnonzero((kinds & (_JOINER | _POINT)) != 0)
    neighbours = kinds[signs - 1] & kinds[signs + 1]
    joining = np.where(kinds[signs] & _JOINER, neighbours & _WORD, neighbours & _DIGIT)
    inside[signs[joining != 0]] = True
    return inside


def _owners(texts: Sequence[str], starts: Places) -> Places:
    """The number of the text that each word stands in."""
    borders = np.cumsum([1, *(len(text) + 1 for text in texts)])
    counts = np.diff(np.searchsorted(starts, borders))
    return np.repeat(np.arange(len(texts)), counts)


def _opens(kinds: Kinds, starts: Places) -> Flags:
    """Whether the nearest sign before each word that is no quotation mark, bracket or space ends a sentence or a line."""
    before = starts - 1
    for _ in range(_REACH):
        passed = np.flatnonzero((kinds[before] & _PASSED) != 0)
        if not len(passed):
            break
        before[passed] -= 1
    return np.asarray((kinds[before] & _STOP) != 0)


def _hashes(letters: Kinds, starts: Places, ends: Places) -> Hashes:
    """For each word the sum of letter x power of its place, modulo 2**64, well mixed.

    The sums are differences of running sums whose powers count from the start of a piece; a division by a power is a multiplication here.
    """
    terms = np.empty(len(letters) + 1, np.uint64)
    terms[0] = 0
    for start in range(0, len(letters), _PIECE):
        piece = letters[start : start + _PIECE]
        np.multiply(piece, _POWERS[: len(piece)], out=terms[start + 1 : start + 1 + len(piece)])
    sums = np.cumsum(terms)
    hashes = (sums[ends] - sums[starts]) * _INVERSES[starts % _PIECE]
    for at in np.flatnonzero(starts // _PIECE != (ends - 1) // _PIECE).tolist():
        word = letters[starts[at] : ends[at]][:_PIECE]
        hashes[at] = (word * _POWERS[: len(word)]).sum()
    return mixed(hashes)


def mixed(values: Hashes) -> Hashes:
    """Every bit of a value spread over all bits of the result."""
    values = (values ^ (values >> np.uint64(32))) * np.uint64(_SPREAD)
    values = (values ^ (values >> np.uint64(29))) * np.uint64(_SPREAD)
    return np.asarray(values ^ (values >> np.uint64(32)), np.uint64)


def _powers(base: int) -> Hashes:
    """The powers of a number from the 0th, modulo 2**64."""
    return np.cumprod(np.full(_PIECE, base, np.uint64), dtype=np.uint64) * np.uint64(pow(base, -1, 1 << 64))


_POWERS, _INVERSES = _powers(_SPREAD), _powers(pow(_SPREAD, -1, 1 << 64))
