"""Who said what: the utterances of one story, each outlet's wording beside the canonical one."""

from collections.abc import Iterable, Sequence

from tasks.report.citations import Citations
from tasks.report.diff import compare, plain
from tasks.report.limits import LONGEST_WORDING, StoryLimits
from tasks.report.outlets import outlet_of
from tasks.report.page import AtOdds, Carrier, SaidOnce, Stretch, Utterance, Variant, Voice
from tasks.report.rows import UtteranceRow, VariantRow
from tasks.report.stretches import clip, excerpt
from tasks.report.wordings import LABELS, Wording, wordings
from tasks.report.words import carried_by, clipped, counted, listed

NOTES = {
    "comment": "in a reader’s comment",
    "title": "in the headline",
    "caption": "in a caption",
    "related": "in a teaser",
}
MOST_AT_ODDS = 3


def utterance(
    number: int, row: UtteranceRow, carried: Sequence[VariantRow], limits: StoryLimits, cite: Citations
) -> Utterance:
    """One thing said that several carry, or that one carries in several wordings."""
    found = wordings(row.text, carried)
    variants = tuple(_variant(row.text, one, found[0], limits, cite) for one in found[: limits.variants])
    return Utterance(
        anchor=f"u{number}",
        speaker=row.speaker,
        role=role_of(carried),
        text=clipped(row.text, LONGEST_WORDING),
        support=carried_by(row),
        wordings=counted(len(found), "wording") if len(found) > 1 else None,
        variants=variants,
        more_variants=len(found) - len(variants),
        is_diverging=any(variant.is_serious for variant in variants),
    )


def voices(carried: Iterable[tuple[UtteranceRow, VariantRow]], cite: Citations) -> tuple[Voice, ...]:
    """What one article alone has, by speaker in order of appearance; what no one is named for comes last."""
    by_speaker: dict[str | None, list[tuple[UtteranceRow, VariantRow]]] = {}
    for row, variant in carried:
        by_speaker.setdefault(row.speaker, []).append((row, variant))
    nameless = by_speaker.pop(None, None)
    told = [_voice(speaker or "", group, cite) for speaker, group in by_speaker.items()]
    return (*told, _voice("No one named", nameless, cite)) if nameless else tuple(told)


def at_odds(utterances: Iterable[Utterance]) -> tuple[AtOdds, ...]:
    """The gravest divergences in their shortest form; a fragment, or one outlet differing from itself, is none."""
    found = [
        (said, variant)
        for said in utterances
        for variant in said.variants
        if variant.is_serious and variant.is_elsewhere
    ]
    found.sort(key=lambda one: list(LABELS).index(one[1].manner))
    return tuple(
        AtOdds(
            speaker=said.speaker,
            stretches=excerpt(variant.stretches),
            who=listed(carrier.outlet.name for carrier in variant.carriers[:2]),
            label=variant.label,
            anchor=said.anchor,
        )
        for said, variant in found[:MOST_AT_ODDS]
    )


def role_of(carried: Iterable[VariantRow]) -> str | None:
    """The role most often printed beside the name; the first of equals."""
    roles = [row.speaker_role for row in carried if row.speaker_role]
    return clipped(max(roles, key=roles.count), 90) if roles else None


def is_shared(carried: Sequence[VariantRow]) -> bool:
    """Whether there is anything to put side by side."""
    return len({(row.article_id, row.char_start) for row in carried}) > 1


def _variant(canonical: str, wording: Wording, home: Wording, limits: StoryLimits, cite: Citations) -> Variant:
    shown = wording.carried[: limits.carriers]
    return Variant(
        manner=wording.manner,
        label=LABELS.get(wording.manner, wording.manner),
        stretches=_stretches(canonical, wording),
        is_serious=wording.is_serious,
        is_elsewhere=wording.is_outside(home),
        carriers=tuple(_carrier(row, cite) for row in shown),
        more_carriers=len(wording.carried) - len(shown),
    )


def _stretches(canonical: str, wording: Wording) -> tuple[Stretch, ...]:
    if wording.manner == "canonical":
        return clip(plain(canonical))
    stretches = compare(canonical, wording.carried[0].text)
    if wording.manner == "fragment":
        stretches = tuple(Stretch("cut", "…") if one.kind == "dropped" else one for one in stretches)
    return clip(stretches)


def _carrier(row: VariantRow, cite: Citations) -> Carrier:
    return Carrier(
        outlet=outlet_of(row),
        citation=cite.cite(row.article_id, row.char_start, row.char_end, "quotation"),
        note=NOTES.get(row.segment) or ("with other punctuation" if row.divergence == "punctuation" else None),
    )


def _voice(speaker: str, group: Sequence[tuple[UtteranceRow, VariantRow]], cite: Citations) -> Voice:
    return Voice(
        speaker, role_of(variant for _, variant in group), tuple(_said_once(variant, cite) for _, variant in group)
    )


def _said_once(row: VariantRow, cite: Citations) -> SaidOnce:
    return SaidOnce(
        text=clipped(row.text, LONGEST_WORDING),
        is_direct=row.quote_kind != "indirect",
        citation=cite.cite(row.article_id, row.char_start, row.char_end, "quotation"),
        outlet=outlet_of(row),
        note=NOTES.get(row.segment),
    )
