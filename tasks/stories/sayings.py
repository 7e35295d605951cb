"""Quotations into sayings: which sentences of which quotations are one thing said.

Outlets cut and join the same remarks differently, so sentences are matched and quotations shown: sentences that always stand together become
one saying, and a quotation that joins two sayings belongs to both. Fragments too short to match on their own join the one saying of their
speaker that holds their words.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from tasks import sentences
from tasks.stories.members import QuoteLine
from tasks.stories.wording import Tokens, tokens_of

RUN = 4  # words two sentences must share in a row to be compared
RATIO = 85.0  # of the better-aligned part: a sentence cut short still matches
SAME_ARTICLE_RATIO = 95.0  # one article seldom gives one remark in two wordings: alike are rather two remarks
CROWD = 60  # a run in more wordings than this is a formula
LEAST_FRAGMENT = 2  # words


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a quotation: offsets count in the article's text, `first` and `last` number the sentences it spans."""

    quote: QuoteLine
    first: int
    last: int
    char_start: int
    char_end: int
    text: str

    @property
    def tokens(self) -> Tokens:
        return tokens_of(self.text)


Saying = list[Piece]


def sayings(quotes: Sequence[QuoteLine]) -> list[Saying]:
    """Every quotation in at least one saying; sayings and their pieces in the order of `quotes`. Indirect speech is left out."""
    pieces = [piece for quote in quotes if quote.quote_kind != "indirect" for piece in _sentences(quote)]
    return _with_fragments(_joined(_matched(pieces)))


def _sentences(quote: QuoteLine) -> list[Piece]:
    spans = [(0, len(quote.text))]
    if len(quote.text) == quote.char_end - quote.char_start:  # else it was mended, and offsets inside it mean nothing
        spans = sentences.split(quote.text) or spans
    return [
        Piece(quote, number, number, quote.char_start + start, quote.char_start + end, quote.text[start:end])
        for number, (start, end) in enumerate(spans)
    ]


def _matched(pieces: Sequence[Piece]) -> list[Saying]:
    """Group pieces that say the same. Equal wordings are one, so each different wording is compared once."""
    wordings: dict[tuple[object, ...], Saying] = {}
    for piece in pieces:
        wordings.setdefault(_wording_key(piece), []).append(piece)
    groups = list(wordings.values())
    leader = list(range(len(groups)))
    for one, other in _alike(groups):
        low, high = sorted((_top(leader, one), _top(leader, other)))
        leader[high] = low
    together: dict[int, Saying] = defaultdict(list)
    for number, group in enumerate(groups):
        together[_top(leader, number)] += group
    return list(together.values())


def _wording_key(piece: Piece) -> tuple[object, ...]:
    """Wordings of a few words are one thing said only from one mouth; "Yes." from two people is two sayings."""
    tokens = piece.tokens
    if len(tokens) >= RUN:
        return tokens
    if len(tokens) >= LEAST_FRAGMENT and piece.quote.speaker:
        return (*tokens, surname(piece.quote.speaker))
    return (piece.quote.fact_id, piece.first)


def _alike(groups: Sequence[Saying]) -> Iterator[tuple[int, int]]:
    wordings = [group[0].tokens for group in groups]
    holders: dict[Tokens, list[int]] = defaultdict(list)
    for number, tokens in enumerate(wordings):
        for run in sorted({tokens[at : at + RUN] for at in range(len(tokens) - RUN + 1)}):
            holders[run].append(number)
    pairs = {
        (one, other)
        for numbers in holders.values()
        if len(numbers) <= CROWD
        for at, other in enumerate(numbers)
        for one in numbers[:at]
    }
    folded = [" ".join(tokens) for tokens in wordings]
    for one, other in sorted(pairs):
        least = RATIO if _across(groups[one], groups[other]) else SAME_ARTICLE_RATIO
        if fuzz.partial_ratio(folded[one], folded[other], score_cutoff=least) >= least:
            yield one, other


def _across(one: Saying, other: Saying) -> bool:
    """Whether the two wordings stand in different articles, or one of them in a comment on the other."""
    places = {(piece.quote.article_id, piece.quote.segment) for piece in one}
    return places.isdisjoint((piece.quote.article_id, piece.quote.segment) for piece in other)


def _top(leader: list[int], number: int) -> int:
    while leader[number] != number:
        leader[number] = number = leader[leader[number]]
    return number


def _joined(groups: Sequence[Saying]) -> list[Saying]:
    """Join groups of sentences that stand one after the other in every quotation that holds either."""
    first = sorted(groups, key=lambda group: group[0].first)
    following: dict[tuple[object, int], Saying] = {(p.quote.fact_id, p.first): group for group in first for p in group}
    done: set[int] = set()
    joined = []
    for group in first:
        if id(group) in done:
            continue
        done.add(id(group))
        whole = group
        while (after := _after(whole, following)) is not None and id(after) not in done:
            done.add(id(after))
            whole = [_merge(piece, after) for piece in whole]
        joined.append(whole)
    return joined


def _after(group: Saying, following: dict[tuple[object, int], Saying]) -> Saying | None:
    """The group whose sentences follow this one's in every quotation of both."""
    after = following.get((group[0].quote.fact_id, group[0].last + 1))
    if after is None or len(after) != len(group):
        return None
    ends = {(piece.quote.fact_id, piece.last + 1) for piece in group}
    return after if ends == {(piece.quote.fact_id, piece.first) for piece in after} else None


def _merge(piece: Piece, after: Saying) -> Piece:
    following = next(p for p in after if p.quote.fact_id == piece.quote.fact_id and p.first == piece.last + 1)
    start = piece.char_start - piece.quote.char_start
    end = following.char_end - piece.quote.char_start
    text = piece.quote.text[start:end]
    return Piece(piece.quote, piece.first, following.last, piece.char_start, following.char_end, text)


def _with_fragments(groups: list[Saying]) -> list[Saying]:
    """Let a fragment that stands alone join the one saying of its speaker in which its words occur."""
    lone = [group for group in groups if len(group) == 1 and _is_fragment(group[0])]
    whole = [group for group in groups if not any(group is each for each in lone)]
    for group in lone:
        homes = [saying for saying in whole if _holds(saying, group[0])]
        if len(homes) == 1:
            homes[0].append(group[0])
        else:
            whole.append(group)
    return whole


def _is_fragment(piece: Piece) -> bool:
    return piece.quote.quote_kind == "fragment" or len(piece.tokens) < RUN


def _holds(saying: Saying, fragment: Piece) -> bool:
    words = fragment.tokens
    if len(words) < LEAST_FRAGMENT or fragment.quote.speaker is None:
        return False
    voices = {surname(piece.quote.speaker) for piece in saying if piece.quote.speaker}
    if surname(fragment.quote.speaker) not in voices:
        return False
    return any(f" {' '.join(words)} " in f" {' '.join(piece.tokens)} " for piece in saying)


def surname(name: str) -> str:
    """What a person is called by across outlets: the last word of the name."""
    return (tokens_of(name) or (name,))[-1]
