"""Quotations and statements: who said what, with the characters of the words, of the speaker and of the cue."""

from collections.abc import Iterator

from tasks.facts.quotes.attribution import Attribution, read_speech
from tasks.facts.quotes.statements import Statement, statements_of
from tasks.facts.reading import FactReading
from warehouse.models import Fact, FactKind, Quote, QuoteKind


class Speech:
    """Extracts quotations (kind `quote`) and indirect speech (kind `statement`)."""

    name = "speech"
    version = "1"
    kinds: frozenset[FactKind] = frozenset(("quote", "statement"))

    def __call__(self, reading: FactReading) -> Iterator[Fact]:
        for one in read_speech(reading):
            for attribution in one.attributions:
                if attribution.speaker:
                    yield self._quote(reading, attribution)
            for statement in statements_of(reading, one):
                yield self._statement(reading, statement)

    def _quote(self, reading: FactReading, attribution: Attribution) -> Quote:
        marked, speaker, claim = attribution.marked, attribution.speaker, attribution.claim
        assert speaker is not None
        start, end = marked.start, marked.end
        spine = reading.spine("quote", (start, end), attribution.rule, 0.8, self)
        kind: QuoteKind = "direct" if len(spine["surface"].split()) > 3 else "fragment"
        return Quote(
            **spine,
            quote_kind=kind,
            text=spine["surface"],
            speaker=speaker.name,
            speaker_surface=reading.text[slice(*speaker.span)],
            speaker_start=speaker.span[0],
            speaker_end=speaker.span[1],
            speaker_basis=speaker.basis,
            cue=reading.text[slice(*claim.cue)] if claim else None,
            cue_start=claim.cue[0] if claim else None,
            cue_end=claim.cue[1] if claim else None,
        )

    def _statement(self, reading: FactReading, statement: Statement) -> Quote:
        speaker, claim = statement.claim.speaker, statement.claim
        assert speaker is not None
        spine = reading.spine("statement", statement.span, statement.rule+':'+','.join(claim.act.kinds), 0.6, self)
        return Quote(
            **spine,
            quote_kind="indirect",
            text=spine["surface"],
            speaker=speaker.name,
            speaker_surface=reading.text[slice(*speaker.span)],
            speaker_start=speaker.span[0],
            speaker_end=speaker.span[1],
            speaker_basis=speaker.basis,
            cue=reading.text[slice(*claim.cue)],
            cue_start=claim.cue[0],
            cue_end=claim.cue[1],
        )
