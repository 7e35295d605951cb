"""What sumy knows of a language: its stemmer and its stop words, neither of which needs downloaded data."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from sumy.nlp.stemmers import Stemmer, null_stemmer
from sumy.utils import get_stop_words

# Codes of ISO 639-1 and the names that sumy's files bear.
NAMES = {
    "ar": "arabic", "cs": "czech", "da": "danish", "de": "german", "el": "greek", "en": "english", "es": "spanish",
    "fi": "finnish", "fr": "french", "he": "hebrew", "hu": "hungarian", "it": "italian", "ja": "japanese",
    "ko": "korean", "nb": "norwegian", "nl": "dutch", "no": "norwegian", "pl": "polish", "pt": "portuguese",
    "ro": "romanian", "ru": "russian", "sk": "slovak", "sv": "swedish", "th": "thai", "uk": "ukrainian",
    "zh": "chinese",
}  # fmt: skip
FALLBACK = "en"  # for an article whose language is unknown
MEMO_SIZE = 100_000  # words remembered in a process: some 20 MB


class StemMemo(dict[str, str]):
    """A stemmer that remembers: words repeat, and stemming is a third of sumy's time. Forgets all when it is full."""

    def __init__(self, stemmer: Callable[[str], str]) -> None:
        super().__init__()
        self._stemmer = stemmer

    def __missing__(self, word: str) -> str:
        if len(self) >= MEMO_SIZE:
            self.clear()
        stem = self[word] = self._stemmer(word)
        return stem

    __call__ = dict.__getitem__


class ContentMemo(dict[str, str | None]):
    """The stem of a word as it stands in the text; None for a stop word."""

    def __init__(self, stemmer: Callable[[str], str], stop_words: frozenset[str]) -> None:
        super().__init__()
        self.stop_words = stop_words
        self._stemmer = stemmer

    def __missing__(self, word: str) -> str | None:
        if len(self) >= MEMO_SIZE:
            self.clear()
        low = word.lower()
        stem = self[word] = None if low in self.stop_words else self._stemmer(low)
        return stem


@dataclass(frozen=True, eq=False, slots=True)
class Language:
    """The stemmer and stop words of one language, and what this process remembers of its words."""

    code: str
    stem: StemMemo
    content: ContentMemo

    @property
    def stop_words(self) -> frozenset[str]:
        return self.content.stop_words


def language_of(code: str | None) -> Language:
    """The language of an article; an unknown one has no stop words and words for stems."""
    return _language((code or FALLBACK).replace("_", "-").partition("-")[0].lower())


@lru_cache(maxsize=16)
def _language(code: str) -> Language:
    stem, stop_words = StemMemo(_stemmer(code)), _stop_words(code)
    return Language(code, stem, ContentMemo(stem, stop_words))


def _stemmer(code: str) -> Callable[[str], str]:
    try:
        stemmer: Callable[[str], str] = Stemmer(NAMES[code])
        stemmer("word")
    except (
        LookupError,
        ValueError,
    ):  # sumy's Polish and Greek ask for packages of their own, the one at once, the other later
        return null_stemmer  # type: ignore[no-any-return]
    return stemmer


def _stop_words(code: str) -> frozenset[str]:
    try:
        return frozenset(map(str.lower, get_stop_words(NAMES[code])))
    except LookupError:
        return frozenset()
