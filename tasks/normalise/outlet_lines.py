"""The memory of an outlet's lines: a paragraph that one outlet prints on different stories is furniture, whatever it looks like.

Nothing is deleted: the segment is labelled `other`, and back to what it was when the line loses its standing. `furniture` is a pure function of
the articles held, so neither the order of nights nor the size of batches can change what it says.
"""

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Mapping
from itertools import combinations
from typing import NamedTuple, TypeVar

from tasks.normalise.lines import folded
from warehouse.models import Article, Segment

K = TypeVar("K", bound=Hashable)

_BASIS = "outlet lines: was "
_LONG = 25  # words: a paragraph of background that a reporter prints again has a right to more
_STORIES_FOR_A_SHORT_LINE, _STORIES_FOR_A_LONG_ONE = 2, 3
_RARE = 8  # articles: lines printed on more of them say nothing about who copied whom
_COPIED = 0.5  # of the rarer article's lines shared: the same story again, not another one
_DIGITS = re.compile(r"\d+")
_SHORT = 6  # words: "12 shares" and "13 shares" are one line


class OutletLine(NamedTuple):
    """A paragraph as an outlet's memory keeps it: a 64-bit hash of its words and how many they are."""

    line_hash: int
    word_count: int


def outlet_lines(article: Article) -> list[OutletLine]:
    """The body paragraphs of an article, those that the memory took from it included; each once, in order."""
    parts = (article.text[part.char_start : part.char_end] for part in article.segments if _is_body(part))
    return list(dict.fromkeys(_line(part) for part in parts))


def furniture(held: Mapping[K, Collection[OutletLine]]) -> frozenset[int]:
    """Hashes of the lines that stand on different stories among one outlet's articles.

    Two articles that share half of their lines are one story, updated or printed twice: they count once.
    """
    printed: dict[OutletLine, list[K]] = defaultdict(list)
    for article_id, lines in held.items():
        for line in set(lines):
            printed[line].append(article_id)
    repeated = {line: articles for line, articles in printed.items() if len(articles) > 1}
    story_of = _stories(held, repeated)
    return frozenset(
        line.line_hash
        for line, articles in repeated.items()
        if len({story_of.get(article_id, article_id) for article_id in articles}) >= _enough(line)
    )


def relabel(article: Article, lines: Collection[int]) -> Article:
    """The article with its body labelled against an outlet's furniture; the same object where nothing changes."""
    segments = tuple(_relabelled(article.text, part, lines) for part in article.segments)
    if segments == article.segments or not any(part.segment == "body" for part in segments):
        return article
    return article.model_copy(update={"segments": segments})


# ---- lines


def _line(text: str) -> OutletLine:
    words = folded(text)
    count = words.count(" ") + 1
    if count <= _SHORT:
        words = _DIGITS.sub("0", words)
    digest = hashlib.blake2b(words.encode("utf-8", "replace"), digest_size=8).digest()
    return OutletLine(int.from_bytes(digest, "big", signed=True), count)


def _is_body(part: Segment) -> bool:
    return part.segment == "body" or part.basis.startswith(_BASIS)


def _relabelled(text: str, part: Segment, lines: Collection[int]) -> Segment:
    if not _is_body(part):
        return part
    basis = part.basis.removeprefix(_BASIS)
    if _line(text[part.char_start : part.char_end]).line_hash in lines:
        return part.model_copy(update={"segment": "other", "basis": f"{_BASIS}{basis}"})
    return part.model_copy(update={"segment": "body", "basis": basis})


def _enough(line: OutletLine) -> int:
    return _STORIES_FOR_A_LONG_ONE if line.word_count >= _LONG else _STORIES_FOR_A_SHORT_LINE


# ---- stories


def _stories(held: Mapping[K, Collection[OutletLine]], repeated: Mapping[OutletLine, list[K]]) -> dict[K, K]:
    """For each article that is printed again one article that stands for all its printings."""
    shared = Counter(
        pair for articles in repeated.values() if len(articles) <= _RARE for pair in combinations(articles, 2)
    )
    story_of: dict[K, K] = {}
    for (one, other), count in shared.items():
        if count >= _COPIED * min(len(set(held[one])), len(set(held[other]))):
            _join(story_of, one, other)
    return {article_id: _root(story_of, article_id) for article_id in story_of}


def _join(story_of: dict[K, K], one: K, other: K) -> None:
    first, second = _root(story_of, one), _root(story_of, other)
    story_of.setdefault(first, first)
    if first != second:
        story_of[second] = first


def _root(story_of: dict[K, K], article_id: K) -> K:
    while story_of.get(article_id, article_id) != article_id:
        article_id = story_of[article_id]
    return article_id
