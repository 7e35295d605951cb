"""Tell the language of a text: an n-gram model, corrected by what only one language's script can be."""

import re

from resiliparse.parse.lang import detect_fast

from warehouse.models import Evidence

_SAMPLE = 1000  # characters; more changes nothing
_FEWEST_LETTERS = 40
_FAR = 420  # the distance above which the model is guessing: no language it knows
_LETTER = re.compile(r"[^\W\d_]")
_SCRIPTS = (
    ("ja", re.compile(r"[\u3040-\u30ff]"), 0.1),  # the model takes Japanese for Chinese
    ("ko", re.compile(r"[\uac00-\ud7af]"), 0.3),
    ("zh", re.compile(r"[\u4e00-\u9fff]"), 0.5),
    ("th", re.compile(r"[\u0e00-\u0e7f]"), 0.5),
    ("el", re.compile(r"[\u0370-\u03ff]"), 0.5),
    ("he", re.compile(r"[\u0590-\u05ff]"), 0.5),
    ("ka", re.compile(r"[\u10a0-\u10ff]"), 0.5),
    ("hy", re.compile(r"[\u0530-\u058f]"), 0.5),
    ("ta", re.compile(r"[\u0b80-\u0bff]"), 0.5),
    ("bn", re.compile(r"[\u0980-\u09ff]"), 0.5),
)
_ONE_NAME = {"nb": "no", "nn": "no", "iw": "he", "in": "id", "hbs": "sr"}


def detect_language(text: str) -> Evidence | None:
    """ISO 639-1 code of the language of a text, None for too little text or none that is known."""
    sample = " ".join(text[: 4 * _SAMPLE].split())[:_SAMPLE]
    letters = len(_LETTER.findall(sample))
    if letters < _FEWEST_LETTERS:
        return None
    for language, script, share in _SCRIPTS:
        if len(script.findall(sample)) > share * letters:
            return _evidence(language, "script", 0.98)
    language, distance = detect_fast(sample)
    if language == "unknown":
        return None
    return _evidence(language, "n-grams", 0.97 if distance <= _FAR else 0.5)


def declared_language(value: str, detail: str) -> Evidence | None:
    """A declared code, brought to its first subtag; words and codes of other lengths say nothing."""
    code = re.split(r"[-_]", value.strip().lower())[0]
    if not re.fullmatch(r"[a-z]{2,3}", code):
        return None
    return Evidence(field="language", value=_ONE_NAME.get(code, code), basis="declared", detail=detail, confidence=0.9)


def _evidence(language: str, detail: str, confidence: float) -> Evidence:
    return Evidence(
        field="language",
        value=_ONE_NAME.get(language, language),
        basis="inferred",
        detail=detail,
        confidence=confidence,
    )
