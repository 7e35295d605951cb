"""Paragraphs in which an outlet speaks to its readers of itself: subscribe, follow us, get the app, support our work.

An appeal names a service of the outlet and asks for something; an article about newsletters does the one and seldom the other. Only short
paragraphs at either end of the text, or under a heading of their own, are looked at.
"""

import re
from collections.abc import Sequence

from tasks.normalise.lines import Label, Line

_SERVICES = (
    "newsletter", "whatsapp", "whats app", "telegram", "instagram", "facebook", "twitter", "youtube", "podcast", " app", "-app", "google play",
    "google news", "inbox", "postfach", "rundbrief", "boletin", "boletín", "infolettre", "subscription", "subscriber", "abonnement", " abo",
    "suscripción", "donation", "spende", "journalism",
)  # fmt: skip
_REQUEST = re.compile(
    r"\b(?:subscribe|sign(?:ing)? up|follow (?:us|me|our|\w+ on)|join (?:us|our|my)|support (?:us|our|my)|help (?:us|me)|click (?:here|on)"
    r"|download (?:our|the|it)|stay up to date|get (?:our|the|it)|become a|tell us|let us know|like us"
    r"|abonnier(?:e|en sie|t)?|folg(?:e|en sie|st du|t uns)|unterstütz(?:e|en sie) (?:uns|bitte)|melden sie sich|hier geht es|hier entlang"
    r"|klicken sie|werden sie|jetzt \w{0,12}\s?(?:anmelden|lesen|testen|bestellen)"
    r"|abonnez|inscrivez|suivez|soutenez|téléchargez|suscr[ií]b\w{1,4}|s[ií]gue(?:nos|me)?|únete|apóy\w{1,4}|descarga"
    r"|iscrivi\w{0,2}|segui(?:ci|teci)?|sostieni|inscreva|assine|siga|apoie|baixe|zapisz|obserwuj|subskrybuj"
    r"|prenumerera|följ|følg|abonner|abonneer|volg)\b",
    re.IGNORECASE,
)
_MOST_WORDS = 60
_FROM_THE_END, _FROM_THE_TOP = 4, 2
_QUOTED = ("“", "„", "«", "»", '"', "‘", "'")


def appeals(lines: Sequence[Line], labels: dict[int, Label]) -> dict[int, Label]:
    """The appeals among the first and the last lines that nothing is known of."""
    free = [number for number in range(len(lines)) if number not in labels]
    ends = {*free[:_FROM_THE_TOP], *free[-_FROM_THE_END:]}
    return {number: Label("navigation", "appeal to the reader") for number in sorted(ends) if _is_appeal(lines[number])}


def _is_appeal(line: Line) -> bool:
    if line.word_count > _MOST_WORDS or line.text.startswith(_QUOTED):
        return False
    text = line.text.casefold()
    return any(service in text for service in _SERVICES) and bool(_REQUEST.search(text))
