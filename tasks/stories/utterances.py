"""Sayings into rows: the canonical wording of each, every outlet's variant beside it, and who carries it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple
from uuid import UUID

from tasks.stories.members import Member, support
from tasks.stories.sayings import Piece, Saying, sayings
from tasks.stories.wording import Tokens, difference
from warehouse.models import content_id
from warehouse.story_rows import QuoteUtterance, QuoteVariant, Utterance


class Said(NamedTuple):
    """All that is quoted in a story."""

    utterances: list[Utterance]
    variants: list[QuoteVariant]
    quotes: list[QuoteUtterance]


def find_utterances(story_id: UUID, members: Sequence[Member]) -> Said:
    """The utterances of a story, in order of its members and of their texts. A quotation in a comment is a variant, never a voice."""
    by_id = {member.article_id: member for member in members}
    quotes = [quote for member in members for quote in member.quotes]
    utterances, variants = [], []
    longest: dict[UUID, tuple[int, UUID]] = {}
    for saying in sayings(quotes):
        utterance, wordings = _describe(story_id, saying, by_id)
        utterances.append(utterance)
        variants += wordings
        for wording in wordings:
            length = wording.char_end - wording.char_start
            if length > longest.get(wording.fact_id, (-1, wording.fact_id))[0]:
                longest[wording.fact_id] = (length, utterance.utterance_id)
    named = [
        QuoteUtterance(fact_id=fact_id, utterance_id=utterance_id) for fact_id, (_, utterance_id) in longest.items()
    ]
    return Said(utterances, variants, named)


def _describe(story_id: UUID, saying: Saying, members: Mapping[UUID, Member]) -> tuple[Utterance, list[QuoteVariant]]:
    voices = _voices_by_wording(saying, members)
    reference = canonical(saying, voices)
    founding = min(saying, key=lambda piece: (piece.quote.fact_id, piece.first))
    utterance_id = content_id("utterance", str(founding.quote.fact_id), str(founding.char_start))
    counted = support(members[piece.quote.article_id] for piece in _counting(saying))
    utterance = Utterance(
        utterance_id=utterance_id,
        story_id=story_id,
        speaker=_speaker(saying),
        text=reference.text,
        variant_count=len({piece.tokens for piece in saying}),
        **counted._asdict(),
    )
    return utterance, [_variant(utterance_id, piece, reference, voices, members) for piece in saying]


def _counting(saying: Saying) -> Iterable[Piece]:
    """The pieces that count as voices: those outside comments, unless there are no others."""
    return [piece for piece in saying if piece.quote.segment != "comment"] or saying


def _voices_by_wording(saying: Saying, members: Mapping[UUID, Member]) -> dict[Tokens, set[str]]:
    voices: dict[Tokens, set[str]] = defaultdict(set)
    for piece in saying:
        voices[piece.tokens] |= {members[piece.quote.article_id].voice} if piece.quote.segment != "comment" else set()
    return voices


def canonical(saying: Saying, voices: Mapping[Tokens, set[str]]) -> Piece:
    """The wording that most voices carry, then one outside comments, then the longest, then the first."""
    return min(
        enumerate(saying),
        key=lambda each: (
            -len(voices[each[1].tokens]),
            each[1].quote.segment == "comment",
            -len(each[1].text),
            each[0],
        ),
    )[1]


def _speaker(saying: Saying) -> str | None:
    """The name most pieces give; of equals the longest, then the first in the alphabet."""
    names = Counter(piece.quote.speaker for piece in _counting(saying) if piece.quote.speaker)
    return min(names, key=lambda name: (-names[name], -len(name), name), default=None)


def _variant(
    utterance_id: UUID,
    piece: Piece,
    reference: Piece,
    voices: Mapping[Tokens, set[str]],
    members: Mapping[UUID, Member],
) -> QuoteVariant:
    stands_alone = len(voices[piece.tokens]) == 1 and len(voices[reference.tokens] - voices[piece.tokens]) > 1
    divergence, diff = difference(reference.text, piece.text, stands_alone=stands_alone)
    return QuoteVariant(
        utterance_id=utterance_id,
        fact_id=piece.quote.fact_id,
        article_id=piece.quote.article_id,
        outlet=members[piece.quote.article_id].outlet,
        char_start=piece.char_start,
        char_end=piece.char_end,
        text=piece.text,
        divergence=divergence,
        diff=diff,
    )
