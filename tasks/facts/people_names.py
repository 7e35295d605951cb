"""Names as they stand in the text: runs of capitalised words, parted into title and name."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tasks.facts.people_words import GIVEN_NAMES, OCCUPATIONS, OPENERS, PARTICLES, TITLES
from tasks.facts.tokens import ACRONYM, NAME, POSSESSIVE, PREPOSITION, Tokens

LONGEST_RUN = 14  # words; "Former Deputy Assistant Secretary of State for … John Q. Public" has fewer
_SENTENCE_OPENS_AFTER = frozenset('.!?:;"“”—)')
SUFFIXES = frozenset(("Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"))
_LETTERS_AFTER = frozenset(("QC", "KC", "MP", "MEP", "MSP", "OBE", "MBE", "CBE", "MD", "PhD"))
_JUNIOR = re.compile(r",? (?:Jr|Sr)\.|,? I{2,3}\b")


@dataclass(frozen=True, slots=True)
class NameRun:
    """One run: tokens `first` to `last` (inclusive), of which those from `name` on are the name proper."""

    first: int
    name: int
    last: int
    words: tuple[str, ...]  # of the name, without a possessive ending
    title: str  # what stands before it, in lower case; "" if nothing does
    titled: int  # the token where the title begins; `name` if there is none
    char_start: int  # of the name
    char_end: int
    is_possessive: bool


def find_runs(folded: str, tokens: Tokens) -> Iterator[NameRun]:
    """Every run of capitalised words that could hold a person's name, in text order."""
    common = _words_in_lower_case(tokens)
    at, count = 0, len(tokens)
    while at < count:
        if not _is_namelike(tokens, at):
            at += 1
            continue
        last = _end_of_run(folded, tokens, at)
        run = _part(folded, tokens, at, last, common)
        if run:
            yield run
        at = last + 1


def cut_to_name(run: NameRun, known: frozenset[tuple[str, ...]], tokens: Tokens) -> NameRun:
    """The run without what a headline's capitals added: "Donald Trump Leads" where "Donald Trump" stands elsewhere."""
    for count in (3, 2):
        if len(run.words) > count and run.words[:count] in known and run.words[0].lower() in GIVEN_NAMES:
            last = run.name + count - 1
            return replace(run, words=run.words[:count], last=last, char_end=tokens.ends[last], is_possessive=False)
    for skipped in (1, 2):
        rest = run.words[skipped:]
        if (
            len(rest) > 1
            and rest in known
            and rest[0].lower() in GIVEN_NAMES
            and run.words[0].lower() not in GIVEN_NAMES
        ):
            name = run.name + skipped
            return replace(run, words=rest, name=name, titled=name, title="", char_start=tokens.starts[name])
    return run


def _is_namelike(tokens: Tokens, at: int) -> bool:
    kind = tokens.kinds[at]
    return kind in (NAME, ACRONYM) or (kind == POSSESSIVE and tokens.words[at][0].isupper())


def _end_of_run(folded: str, tokens: Tokens, at: int) -> int:
    """The last token of the run that starts `at`: words one space apart, name particles between them allowed."""
    last = at
    limit = min(at + LONGEST_RUN, len(tokens))
    while tokens.kinds[last] != POSSESSIVE:
        following = last + 1
        while following < limit and tokens.words[following] in PARTICLES and _is_one_space(folded, tokens, following):
            following += 1
        if following >= limit or not _is_namelike(tokens, following) or not _is_one_space(folded, tokens, following):
            break
        last = following
    return last


def _is_one_space(folded: str, tokens: Tokens, at: int) -> bool:
    """Whether one space, or nothing after an initial ("J.K. Rowling"), parts a token from the one before."""
    gap = folded[tokens.ends[at - 1] : tokens.starts[at]]
    return gap == " " or (gap == "" and tokens.words[at - 1].endswith("."))


def _part(folded: str, tokens: Tokens, first: int, last: int, common: frozenset[str]) -> NameRun | None:
    name = _start_of_name(tokens, first, last, common)
    while last > name and tokens.words[last] in _LETTERS_AFTER:
        last -= 1
    while name <= last and tokens.words[name] in PARTICLES - {"al", "el", "de", "van", "von", "bin", "la", "di", "da"}:
        name += 1
    if name > last or tokens.words[name] in SUFFIXES:
        return None
    words = tuple(_bare(word) for word in tokens.words[name : last + 1])
    junior = _JUNIOR.match(folded, tokens.ends[last]) if tokens.kinds[last] != POSSESSIVE else None
    end = tokens.starts[last] + len(tokens.words[last].rstrip("'")) - (2 if tokens.words[last].endswith("'s") else 0)
    if junior:
        end = junior.end()
    title, titled = _title_before(tokens, first, name)
    return NameRun(first, name, last, words, title, titled, tokens.starts[name], end, tokens.kinds[last] == POSSESSIVE)


def _start_of_name(tokens: Tokens, first: int, last: int, common: frozenset[str]) -> int:
    titles = [
        at for at in range(first, last) if _plain(tokens.words[at]) in TITLES and not _is_given_name(tokens, at, last)
    ]
    if titles:
        return _skip_openers(tokens, titles[-1] + 1, last)
    start = _skip_openers(tokens, first, last)
    if last - start >= 2 and _follows_office(tokens, start):  # "Secretary of State John Kerry"
        return start + 1
    if start < last and start == first and _opens_sentence(tokens, start):
        word = tokens.words[start].lower()
        start += word in common and word not in GIVEN_NAMES
    if last - start >= 3:
        given = [at for at in range(start, last) if tokens.words[at].lower() in GIVEN_NAMES and last - at <= 3]
        start = given[0] if given else start
    return start


def _skip_openers(tokens: Tokens, start: int, last: int) -> int:
    while start < last and tokens.words[start].lower() in OPENERS and not _is_given_name(tokens, start, last):
        start += 1
    if start < last and tokens.kinds[start] == ACRONYM and "." not in tokens.words[start]:  # "CNN Jake Tapper"
        start += 1
    return start


def _is_given_name(tokens: Tokens, at: int, last: int) -> bool:
    """Whether a word that might be a title or an adjective is a given name here: "Virginia Foxx", "Major Garrett"."""
    return tokens.words[at].lower() in GIVEN_NAMES and at == last - 1


def _opens_sentence(tokens: Tokens, at: int) -> bool:
    return at == 0 or tokens.kinds[at - 1] in _SENTENCE_OPENS_AFTER


def _follows_office(tokens: Tokens, at: int) -> bool:
    return at >= 2 and tokens.words[at - 1] == "of" and _plain(tokens.words[at - 2]) in TITLES


def _title_before(tokens: Tokens, first: int, name: int) -> tuple[str, int]:
    """The words of the run before the name, and up to five before the run ("secretary of state"), and where they begin."""
    start = first
    while start > 0 and first - start < 5:
        word = _plain(tokens.words[start - 1])
        if word == "of" and (start < 2 or _plain(tokens.words[start - 2]) not in OCCUPATIONS):
            break
        joins = tokens.kinds[start - 1] in (PREPOSITION, NAME, ACRONYM) and start < first
        if word not in OCCUPATIONS and not (joins or word == "of") and word not in ("former", "presidential", "then"):
            break
        start -= 1
    words = [_plain(word).replace("_", ".") for word in tokens.words[start:name]]
    is_title = OCCUPATIONS & set(words) and words[-1] != "of"
    return (" ".join(words), start) if is_title else ("", name)


def _words_in_lower_case(tokens: Tokens) -> frozenset[str]:
    return frozenset(word for word in tokens.words if word[0].islower())


def _plain(word: str) -> str:
    return word.lower().rstrip(".").removesuffix("'s").rstrip("'")


def _bare(word: str) -> str:
    """A word of a name without "’s" or "-era"; "Jr" with its stop."""
    plain = word.removesuffix("'s").rstrip("'").removesuffix("-era")
    return f"{plain}." if plain in ("Jr", "Sr") else plain
