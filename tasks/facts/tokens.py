"""The words of an article and what kind of word each is: the ground on which subjects, names and statements are found.

No grammar and no model: closed classes are lists, open ones are told by their shape.
"""

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import lru_cache

NAME, ACRONYM, POSSESSIVE, NUMBER, WORD = "N", "A", "O", "#", "w"
DETERMINER, PRONOUN, PREPOSITION, CONJUNCTION, AUXILIARY, ADVERB, RELATIVE, TIME = (
    "D",
    "P",
    "I",
    "C",
    "X",
    "R",
    "W",
    "T",
)
MARK = '"'
QUOTED = "q"  # anything inside quotation marks, where only the article's own words count

_HONORIFIC = (
    "Mr|Mrs|Ms|Mx|Dr|Sen|Sens|Rep|Reps|Gov|Gen|Lt|Col|Maj|Sgt|Capt|Cpl|Adm|Cmdr|Prof|Rev|Hon|St|Jr|Sr|Supt|Det|Insp"
)
_TOKEN = re.compile(
    rf"(?P<word>(?:{_HONORIFIC})\.(?=\s)|[A-Z]\.(?=\s?[A-Z])|[^\W\d_][\w\u0300-\u036f]*+(?:(?:['&-]|\.(?=[a-z]))[^\W_][\w\u0300-\u036f]*+)*+(?:(?<=s)'(?=\s))?)"
    r"|(?P<number>[$£€]?\d++(?:[.,:]\d++)*+(?:st|nd|rd|th|s|-[a-z][a-z-]*+|[A-Za-z]{1,2}(?![A-Za-z]))?%?)"
    r"|(?P<mark>[\"“”„«»])"
    r"|(?P<dash>--+|[—–])"
    r"|(?P<other>[^\w\s])"
)

_CLOSED = {
    DETERMINER: """the a an this these those his her their its our my your some any each every all both several many most few
        another no one two three four five six seven eight nine ten dozens hundreds thousands such more other""",
    PRONOUN: "he she they i we it you him them me us himself herself themselves everyone everybody nobody someone anyone none",
    PREPOSITION: """of in on at for from with to by about into over after before under between during without within against among
        through toward towards near since until despite across behind beyond amid via per like upon outside inside around off
        regarding concerning alongside unlike following""",
    CONJUNCTION: "and or but nor yet so because if although though while whereas unless whether when as than where once even that",
    AUXILIARY: """has have had having is are was were be been being am do does did will would shall should can could may might must
        cannot ain't isn't aren't wasn't weren't don't doesn't didn't won't wouldn't can't couldn't shouldn't hasn't haven't hadn't""",
    ADVERB: """also later then recently previously repeatedly often again simply just only further not never still
        immediately initially earlier already publicly famously now soon sometimes always ever perhaps maybe too instead quickly
        meanwhile however today yesterday tonight tomorrow here there rather quite very almost nearly essentially twice far""",
    RELATIVE: "who whom whose which what how why",
    TIME: """monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
        october november december mon tues wed thurs fri sat sun jan feb mar apr jun jul aug sept sep oct nov dec""",
}
_CLASS_OF = {word: kind for kind, words in _CLOSED.items() for word in words.split()}
_MAY_BE_NAMES = frozenset(("May", "Will", "US", "IT", "March", "April", "June", "August", "Mark", "Jan"))
_NOT_ADVERBS = frozenset(
    [
        "family",
        "ally",
        "assembly",
        "reply",
        "supply",
        "italy",
        "july",
        "sicily",
        "emily",
        "kelly",
        "billy",
        "sally",
        "molly",
        "holly",
        "polly",
        "reilly",
        "harry",
        "daily",
        "weekly",
        "monthly",
        "anomaly",
        "bully",
        "lily",
        "jelly",
        "belly",
        "rally",
        "likely",
        "friendly",
        "deadly",
        "elderly",
        "early",
    ]
)


@dataclass(slots=True)
class Tokens:
    """Words and punctuation in text order, column by column: `starts[i]`, `ends[i]`, `words[i]`, `kinds[i]`."""

    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.starts)

    def word(self, index: int) -> str:
        """A token in lower case; "" outside the text."""
        return self.words[index].lower() if 0 <= index < len(self.words) else ""

    def kind(self, index: int) -> str:
        """A token's kind; "" outside the text."""
        return self.kinds[index] if 0 <= index < len(self.kinds) else ""

    def at(self, position: int) -> int:
        """The first token that starts at or after a character."""
        return bisect_left(self.starts, position)

    def between(self, start: int, end: int) -> range:
        """The tokens that start inside a span."""
        return range(self.at(start), self.at(end))


def tokenise(folded: str) -> Tokens:
    """Cut folded text into tokens; acronyms are "U_S_" there, apostrophes straight."""
    tokens = Tokens()
    for found in _TOKEN.finditer(folded):
        word = found.group()
        tokens.starts.append(found.start())
        tokens.ends.append(found.end())
        tokens.words.append(word)
        tokens.kinds.append(_kind_of(word, found.lastgroup or ""))
    return tokens


def _kind_of(word: str, group: str) -> str:
    if group == "word":
        return _kind_of_word(word)
    if group == "number":
        return NUMBER
    if group == "mark":
        return MARK
    return "—" if group == "dash" else word


@lru_cache(maxsize=1 << 16)
def _kind_of_word(word: str) -> str:
    lower = word.lower()
    closed = _CLASS_OF.get(lower)
    if closed and not (word in _MAY_BE_NAMES or (len(word) > 1 and word.isupper() and closed != DETERMINER)):
        return closed
    if lower.endswith(("'s", "s'")) and "'" in lower:
        return PRONOUN if _CLASS_OF.get(lower[:-2]) == PRONOUN or lower[:-2] in _CONTRACTED else POSSESSIVE
    if "'" in lower and lower.split("'")[0] in _PRONOUNS:
        return PRONOUN
    if word[0].isupper() or word.startswith("al-"):
        return ACRONYM if len(word) > 1 and word.isupper() else NAME
    if lower.endswith("ly") and len(lower) > 4 and lower not in _NOT_ADVERBS:
        return ADVERB
    return WORD


_CONTRACTED = frozenset(("that", "there", "here", "what", "who", "let", "how", "where"))
_PRONOUNS = frozenset(_CLOSED[PRONOUN].split())
