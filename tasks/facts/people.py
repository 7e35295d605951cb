"""The people of one article: who is named in it, and by which words it means them.

A full name is met once; after that its last name, its given name, a pronoun or a description ("the general") stands for it.
Nothing is looked up outside the article.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from tasks.facts.aliases import canonical_name
from tasks.facts.people_evidence import Gender, accepted_names, gender_of
from tasks.facts.people_names import SUFFIXES, NameRun, cut_to_name, find_runs
from tasks.facts.people_words import DESCRIPTIONS, RANKS
from tasks.facts.tokens import Tokens
from warehouse.models import Segment

_APPOSITIVE = re.compile(
    r",? (?:\([^()\n]{1,40}\),? )?(?P<role>(?:the |a |an |who |whose )?[^,.;:()\"“”\n]{3,120})(?=[,.;\n]|$)"
)
_WORD = re.compile(r"[\w-]+")
_COMMENTER = re.compile(r"\b(?:[Bb]y|[Pp]osted by|[Ff]rom) $")
_CONTEXT = 140  # characters after a name that may tell what the person is


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody named in the article; `name` is the fullest form met, without titles."""

    name: str
    gender: Gender | None = None


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A person's name in the text; `titled_start` is where the titles before it begin."""

    char_start: int
    char_end: int
    titled_start: int
    person: Person
    basis: Literal["named", "last_name"]
    title: str
    words: frozenset[str]  # of the title and of what follows the name: what the person is described by


class People:
    """Everybody named in the article, and the places where they are."""

    def __init__(self, folded: str, tokens: Tokens, segments: Sequence[Segment]) -> None:
        self._folded = folded
        self._tokens = tokens
        self._comments = [part for part in segments if part.segment == "comment"]
        runs = [run for run in find_runs(folded, tokens) if not self._is_commenter(run)]
        whole = frozenset(run.words for run in runs)
        runs = [cut_to_name(run, whole, tokens) for run in runs]
        self._by_last = self._group(accepted_names(folded, tokens, runs), runs)
        self.mentions = tuple(self._mentions(runs))
        self.persons = tuple(dict.fromkeys(mention.person for mention in self.mentions))
        self._starts = [mention.char_start for mention in self.mentions]
        self._by_upper = {
            folded[mention.char_start : mention.char_end].rsplit(maxsplit=1)[-1].upper(): mention.person
            for mention in reversed(self.mentions)
        }
        self._contextual = [mention for mention in self.mentions if mention.words]
        self._context_starts = [mention.char_start for mention in self._contextual]
        self._described: dict[str, list[PersonMention]] = {}
        self._first: dict[Person, list[PersonMention]] = defaultdict(list)
        for mention in self.mentions:
            self._first[mention.person].append(mention)

    def mentions_in(self, start: int, end: int) -> tuple[PersonMention, ...]:
        """The mentions that start inside a span, in text order."""
        return self.mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def mention_at(self, position: int) -> PersonMention | None:
        """The mention that covers a character."""
        at = bisect_right(self._starts, position) - 1
        return self.mentions[at] if at >= 0 and position < self.mentions[at].char_end else None

    def called(self, word: str) -> Person | None:
        """The person who bears a last name, in capitals or not."""
        return self._by_upper.get(word.upper())

    def described_by(self, noun: str, position: int, reach: int = 800) -> Person | None:
        """Whom "the <noun>" means: the last person before `position` introduced with such a title, else the next within `reach`."""
        fitting = self._bearing(noun)
        at = bisect_left(fitting, position, key=lambda mention: mention.char_start)
        if at:
            return fitting[at - 1].person
        return fitting[0].person if fitting and fitting[0].char_start < position + reach else None

    def described_as(self, noun: str, others: frozenset[str], position: int, reach: int = 800) -> Person | None:
        """Whom "the Virginia senator" means: the last person before `position` (else the next within `reach`) who is introduced so."""
        nouns = {noun, *DESCRIPTIONS.get(noun, ())}
        at = bisect_left(self._context_starts, position)
        near = [*reversed(self._contextual[max(0, at - 40) : at]), *self._contextual[at : at + 10]]
        fitting = (mention for mention in near if others <= mention.words and nouns & mention.words)
        return next((mention.person for mention in fitting if mention.char_start < position + reach), None)

    def role_of(self, person: Person) -> tuple[int, int] | None:
        """The words that first say what the person is: an appositive after the name, else the titles before it."""
        own = self._first[person][:3]
        for mention in own:
            found = _APPOSITIVE.match(self._folded, mention.char_end, mention.char_end + _CONTEXT)
            if found and _is_role(found["role"]):
                return found.span("role")
        titled = next((mention for mention in own if mention.title and mention.titled_start < mention.char_start), None)
        if titled is None:
            return None
        return titled.titled_start, titled.titled_start + len(
            self._folded[titled.titled_start : titled.char_start].rstrip()
        )

    # ---- building

    def _is_commenter(self, run: NameRun) -> bool:
        """Handles of commenters: "by Green26 on Mon May 16" inside a comment."""
        at = bisect_right(self._comments, run.char_start, key=lambda part: part.char_start) - 1
        if at < 0 or run.char_start >= self._comments[at].char_end:
            return False
        return _COMMENTER.search(self._folded, max(0, run.char_start - 12), run.char_start) is not None

    def _group(self, accepted: frozenset[tuple[str, ...]], runs: list[NameRun]) -> dict[str, list[tuple[str, ...]]]:
        """The accepted names by last name; the forms of one person's name become the fullest of them."""
        by_last: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for run in runs:
            if run.words not in accepted:
                continue
            forms = by_last[last_name(run.words)]
            same = next((n for n, form in enumerate(forms) if is_same_person(form, run.words)), None)
            if same is None:
                if len(forms) < 8:  # hostile: ten thousand people of one name
                    forms.append(run.words)
            elif len(run.words) > len(forms[same]):
                forms[same] = run.words
        return by_last

    def _mentions(self, runs: list[NameRun]) -> Iterator[PersonMention]:
        persons: dict[tuple[str, ...], Person] = {}
        recent: dict[str, tuple[str, ...]] = {}
        given = self._given_names()
        for run in runs:
            form = self._form_of(run, recent, given)
            if form is None:
                continue
            recent[last_name(form)] = form
            if form not in persons:
                persons[form] = Person(canonical_name(_joined(form)), gender_of(form, run.title))
            yield self._mention(run, form, persons[form])

    def _form_of(
        self, run: NameRun, recent: dict[str, tuple[str, ...]], given: dict[str, tuple[str, ...]]
    ) -> tuple[str, ...] | None:
        last = last_name(run.words)
        forms = self._by_last.get(last, [])
        if len(run.words) > 1:
            same = next((form for form in forms if is_same_person(form, run.words)), None)
            if same or last not in self._by_last or len(run.words) > 2:
                return same
            return None
        if not forms:
            return given.get(run.words[0])
        if len(forms) > 1:
            return self._by_gender(forms, run.title) or recent.get(last, forms[0])
        return forms[0]

    def _by_gender(self, forms: list[tuple[str, ...]], title: str) -> tuple[str, ...] | None:
        wanted = gender_of((), title)
        fitting = [form for form in forms if wanted and gender_of(form, "") == wanted]
        return fitting[0] if len(fitting) == 1 else None

    def _given_names(self) -> dict[str, tuple[str, ...]]:
        """Given names that only one person of the article bears."""
        bearers: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for forms in self._by_last.values():
            for form in forms:
                if len(form) > 1:
                    bearers[form[0]].append(form)
        return {name: forms[0] for name, forms in bearers.items() if len(forms) == 1}

    def _mention(self, run: NameRun, form: tuple[str, ...], person: Person) -> PersonMention:
        after = _APPOSITIVE.match(self._folded, run.char_end, run.char_end + _CONTEXT)
        role = after["role"].lower() if after and len(run.words) > 1 else ""
        return PersonMention(
            char_start=run.char_start,
            char_end=run.char_end,
            titled_start=self._tokens.starts[run.titled],
            person=person,
            basis="named" if len(run.words) > 1 or len(form) == 1 else "last_name",
            title=run.title,
            words=frozenset(_WORD.findall(f"{run.title} {role}")),
        )

    def _bearing(self, noun: str) -> list[PersonMention]:
        if noun not in self._described:
            titles = frozenset(DESCRIPTIONS.get(noun, RANKS if noun == "military" else ()))
            self._described[noun] = [m for m in self.mentions if titles & m.words] if titles else []
        return self._described[noun]


def last_name(words: tuple[str, ...]) -> str:
    """The word that stands for the person afterwards; "al-Sarraj" is "Sarraj"."""
    last = next((word for word in reversed(words) if word not in SUFFIXES), words[-1])
    return last.removeprefix("al-").removeprefix("el-")


def is_same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names with one last name are one person's: the given names agree, or one of them is missing or an initial."""
    if len(one) == 1 or len(other) == 1:
        return True
    first, second = one[0].rstrip("."), other[0].rstrip(".")
    return first == second or (min(len(first), len(second)) == 1 and first[0] == second[0])


def _is_role(words: str) -> bool:
    return (
        re.match(
            r"(?:the|a|an|who (?:heads|leads|runs|chairs)|[a-z-]+(?:er|or|ist|an|man|ent|ef|air) (?:of|for|at))\b",
            words,
        )
        is not None
    )


def _joined(form: tuple[str, ...]) -> str:
    return re.sub(r"(?<=[A-Za-z])_", ".", " ".join(form))
