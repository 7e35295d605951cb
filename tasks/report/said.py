"""Who said what: the utterances of one story, each outlet's wording beside the canonical one."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from uuid import UUID

from tasks.report.citations import Citations
from tasks.report.diff import compare, plain
from tasks.report.limits import LONGEST_WORDING, MOST_STRETCHES, StoryLimits
from tasks.report.outlets import outlet_of
from tasks.report.page import AtOdds, Carrier, SaidOnce, Stretch, Utterance, Variant, Voice
from tasks.report.rows import UtteranceRow, VariantRow
from tasks.report.words import carried_by, clipped, counted, listed

LABELS = {
    "polarity": "says the opposite",
    "garbled": "garbled",
    "wording": "other words",
    "addition": "words added",
    "omission": "words left out",
    "punctuation": "other punctuation",
    "same": "canonical",
}
"""In order of gravity."""

GRAVITY = {divergence: at for at, divergence in enumerate(LABELS)}
SERIOUS = frozenset({"polarity", "garbled", "wording", "addition", "omission"})
QUIET = frozenset({"same", "punctuation"})
"""What reads the same: one wording on the page, the odd comma noted beside its outlet."""

NOTES = {
    "comment": "in a reader’s comment",
    "title": "in the headline",
    "caption": "in a caption",
    "related": "in a teaser",
}
MOST_AT_ODDS = 3

_SPACED = re.compile(r"\S++\s*+|\s++")
_TYPOGRAPHY = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"'})


def utterance(
    number: int, row: UtteranceRow, carried: Sequence[VariantRow], limits: StoryLimits, cite: Citations
) -> Utterance:
    """One thing said that several carry, or that one carries in several wordings."""
    groups = _wordings(carried)
    at_home = {variant.article_id for variant in groups[0]}
    variants = tuple(
        replace(_variant(row, group, limits, cite), is_elsewhere=any(_is_elsewhere(one, at_home) for one in group))
        for group in groups[: limits.variants]
    )
    return Utterance(
        anchor=f"u{number}",
        speaker=row.speaker,
        role=role_of(carried),
        text=clipped(row.text, LONGEST_WORDING),
        support=carried_by(row),
        wordings=counted(len(groups), "wording") if len(groups) > 1 else None,
        variants=variants,
        more_variants=len(groups) - len(variants),
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
        (GRAVITY[variant.divergence], said, variant)
        for said in utterances
        for variant in said.variants
        if variant.is_serious and variant.is_elsewhere
    ]
    found.sort(key=lambda one: one[0])
    return tuple(
        AtOdds(
            speaker=said.speaker,
            stretches=_around_change(variant.stretches),
            who=listed(carrier.outlet.name for carrier in variant.carriers[:2]),
            label=variant.label,
            anchor=said.anchor,
        )
        for _, said, variant in found[:MOST_AT_ODDS]
    )


def role_of(carried: Iterable[VariantRow]) -> str | None:
    """The role most often printed beside the name; the first of equals."""
    roles = [row.speaker_role for row in carried if row.speaker_role]
    return clipped(max(roles, key=roles.count), 90) if roles else None


def is_shared(carried: Sequence[VariantRow]) -> bool:
    """Whether there is anything to put side by side."""
    return len({(row.article_id, row.char_start) for row in carried}) > 1


def _wordings(carried: Iterable[VariantRow]) -> list[list[VariantRow]]:
    """The variants grouped by wording: the canonical one first, then the gravest, then the most carried."""
    groups: dict[tuple[str, str], list[VariantRow]] = {}
    for row in carried:
        quiet = row.divergence in QUIET
        key = ("same", "") if quiet else (row.divergence, row.text.translate(_TYPOGRAPHY))
        groups.setdefault(key, []).append(row)
    return sorted(
        groups.values(), key=lambda group: (group[0].divergence not in QUIET, _gravity(group[0]), -len(group))
    )


def _is_elsewhere(row: VariantRow, at_home: Collection[UUID]) -> bool:
    return row.article_id not in at_home or row.segment == "comment"


def _gravity(row: VariantRow) -> int:
    return GRAVITY.get(row.divergence, len(GRAVITY))


def _variant(row: UtteranceRow, group: Sequence[VariantRow], limits: StoryLimits, cite: Citations) -> Variant:
    first, shown = group[0], group[: limits.carriers]
    is_canonical = first.divergence in QUIET
    stretches = plain(first.text) if is_canonical else compare(row.text, first.text)
    if first.quote_kind == "fragment":
        stretches = tuple(Stretch("cut", "…") if one.kind == "dropped" else one for one in stretches)
    return Variant(
        stretches=_clipped(stretches),
        divergence="same" if is_canonical else first.divergence,
        label=_label(first),
        is_canonical=is_canonical,
        is_elsewhere=False,
        is_serious=first.divergence in SERIOUS and first.quote_kind != "fragment",
        carriers=tuple(_carrier(variant, cite) for variant in shown),
        more_carriers=len(group) - len(shown),
    )


def _label(row: VariantRow) -> str:
    if row.divergence in QUIET:
        return LABELS["same"]
    is_fragment = row.divergence == "omission" and row.quote_kind == "fragment"
    return "a fragment" if is_fragment else LABELS.get(row.divergence, row.divergence)


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


def _clipped(stretches: Iterable[Stretch]) -> tuple[Stretch, ...]:
    kept: list[Stretch] = []
    room = LONGEST_WORDING
    for stretch in stretches:
        if room <= 0 or len(kept) == MOST_STRETCHES:
            return (*kept, Stretch("cut", "…"))
        kept.append(Stretch(stretch.kind, clipped(stretch.text, room)))
        room -= len(stretch.text)
    return tuple(kept)


def _around_change(stretches: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """The changed stretches with a few words on either side."""
    return tuple(_shortened(stretches))


def _shortened(stretches: Sequence[Stretch], words: int = 6) -> Iterator[Stretch]:
    quiet = [
        (kind, list(group)) for kind, group in groupby(stretches, key=lambda stretch: stretch.kind in ("same", "mark"))
    ]
    for at, (is_quiet, group) in enumerate(quiet):
        if not is_quiet:
            yield from (Stretch(one.kind, clipped(one.text, 80)) for one in group)
            continue
        spoken = "".join(one.text for one in group)
        head = _SPACED.findall(spoken)[:words] if at > 0 else []
        tail = _SPACED.findall(spoken)[-words:] if at + 1 < len(quiet) else []
        is_short = len(head) + len(tail) >= len(_SPACED.findall(spoken))
        yield Stretch("same", spoken if is_short else "".join([*head, "… ", *tail]))
