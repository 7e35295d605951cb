"""From the words that name a speaker to the person: last names, pronouns and descriptions resolved along the text."""

from dataclasses import dataclass, replace

from tasks.facts.people import Person, PersonMention
from tasks.facts.people_evidence import Gender
from tasks.facts.people_words import DESCRIPTIONS, is_human
from tasks.facts.quotes.leftward import left_of
from tasks.facts.quotes.phrases import LONGEST, SUBJECT_PRONOUNS, Phrase
from tasks.facts.reading import FactReading, Span
from tasks.facts.tokens import ACRONYM, DETERMINER, NAME, POSSESSIVE, PREPOSITION, PRONOUN, RELATIVE
from warehouse.models import SpeakerBasis

_PRONOUNS = SUBJECT_PRONOUNS | {"who", "whom", "which", "that", "this", "his", "her", "their", "himself", "herself"}
_GENDERS: dict[str, Gender] = {"he": "m", "she": "f"}
_POSSESSIVES = {"his": "he", "her": "she", "their": "they"}
_INDEFINITE = frozenset(("a", "an", "one", "another"))
_MILITARY = frozenset(("uniformed", "military", "ranking"))
_OFFICERS = frozenset(("official", "officer", "commander", "leader", "chief"))
NEAR_RELATIVE = 60  # characters between a person and the "who" that means them
MOST_REMEMBERED = 12  # persons a pronoun may mean


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: `name` is canonical, the span is where these words stand."""

    name: str
    span: Span
    basis: SpeakerBasis
    person: Person | None
    is_anonymous: bool = False  # somebody without a name: "officials", "a person close to the campaign"

    @property
    def known_name(self) -> str | None:
        """The name, but for a pronoun of which nobody can tell whom it means."""
        return None if self.person is None and self.name.lower() in _PRONOUNS else self.name


class Speakers:
    """Resolves phrases to speakers in text order, remembering who was last the subject of a sentence."""

    def __init__(self, reading: FactReading) -> None:
        self._reading = reading
        self._recent: list[Person] = []  # the last subject stands last

    def resolve(self, phrase: Phrase) -> Speaker:
        """The speaker a noun phrase means."""
        tokens = self._reading.prose
        span = tokens.starts[phrase.first], tokens.ends[phrase.last]
        kind, word = tokens.kinds[phrase.head], tokens.words[phrase.head].lower()
        if kind == PRONOUN:
            return self._pronoun(word.partition("'")[0], span)
        if word in _POSSESSIVES:
            return self._pronoun(_POSSESSIVES[word], span)
        if kind == RELATIVE:
            return self._relative(phrase, span)
        mention = self._mention_of(phrase)
        if mention:
            return Speaker(mention.person.name, span, mention.basis, mention.person)
        described = self._described(phrase)
        if described:
            return Speaker(described.name, span, "description", described)
        is_name = kind in (NAME, ACRONYM)
        is_anonymous = not is_name and is_human(word)
        return Speaker(self._surface(span), span, "named" if is_name else "description", None, is_anonymous)

    def by_last_name(self, words: str, span: Span) -> Speaker:
        """The speaker a label names, in capitals or not."""
        person = self._reading.people.called(words.rsplit(maxsplit=1)[-1])
        return Speaker(person.name if person else self._surface(span), span, "last_name" if person else "named", person)

    def remember(self, person: Person | None) -> None:
        """Let pronouns mean this person from now on."""
        if person is None:
            return
        if person in self._recent:
            self._recent.remove(person)
        self._recent.append(person)
        del self._recent[:-MOST_REMEMBERED]

    def forget(self) -> None:
        """Begin a new stretch of text (a comment, a related article) in which nobody was named yet."""
        self._recent.clear()

    # ---- how each kind of phrase is resolved

    def _pronoun(self, word: str, span: Span) -> Speaker:
        if word not in _GENDERS:
            return Speaker(self._surface(span), span, "pronoun", None)
        person = self._recent_of(_GENDERS[word])
        return Speaker(person.name if person else self._surface(span), span, "pronoun", person)

    def _recent_of(self, gender: Gender) -> Person | None:
        fitting = (person for person in reversed(self._recent) if person.gender in (gender, None))
        return next(fitting, None)

    def _relative(self, phrase: Phrase, span: Span) -> Speaker:
        """ "X, who said": X; "a report which notes": the report."""
        tokens = self._reading.prose
        before = phrase.first - (tokens.word(phrase.first - 1) == ",")
        near = (
            self._reading.people.mentions_in(span[0] - NEAR_RELATIVE, span[0])
            if tokens.word(phrase.first) == "who"
            else ()
        )
        if near and near[-1].char_end == tokens.ends[before - 1]:
            return Speaker(near[-1].person.name, span, "pronoun", near[-1].person)
        antecedent = left_of(tokens, max(0, before - LONGEST), before)
        if antecedent is not None and tokens.kinds[antecedent.head] != RELATIVE:
            return replace(self.resolve(antecedent), span=span, basis="pronoun")
        person = near[-1].person if near else None
        return Speaker(person.name if person else self._surface(span), span, "pronoun", person)

    def _mention_of(self, phrase: Phrase) -> PersonMention | None:
        """The person that the phrase names: not one it only mentions ("a spokesman for X", "X’s lawyer")."""
        tokens = self._reading.prose
        start, end = tokens.starts[phrase.first], tokens.ends[phrase.last]
        for mention in self._reading.people.mentions_in(start, end):
            at = tokens.at(mention.titled_start)
            is_possessive = tokens.ends[tokens.at(mention.char_end) - 1] != mention.char_end
            if is_possessive and tokens.kinds[phrase.head] != POSSESSIVE:
                continue
            is_modifier = at > phrase.first and tokens.kinds[at - 1] == PREPOSITION
            if not is_modifier and self._is_at_head(mention, phrase):
                return mention
        return None

    def _is_at_head(self, mention: PersonMention, phrase: Phrase) -> bool:
        tokens = self._reading.prose
        after = tokens.at(mention.char_end)
        return after > phrase.last or after > phrase.head or tokens.words[after] in ("and", "&", "]")

    def _described(self, phrase: Phrase) -> Person | None:
        """Whom "the general", "the White House spokesman" or "the U.S. military’s top general" means."""
        tokens, people = self._reading.prose, self._reading.people
        words = [tokens.word(at) for at in range(phrase.first, phrase.head + 1)]
        if tokens.kinds[phrase.first] not in (DETERMINER, POSSESSIVE) or words[0] in _INDEFINITE:
            return None
        position, noun = tokens.starts[phrase.first], words[-1].removesuffix("'s")
        if noun in (*_OFFICERS, "general") and (_MILITARY & set(words) or noun == "general"):
            return people.described_by("general" if noun == "general" else "military", position)
        if noun not in DESCRIPTIONS:
            return None
        if len(words) > 2 and words[0] == "the":  # "the White House spokesman" is not any spokesman
            return people.described_as(noun, frozenset(words[1:-1]), position)
        return people.described_by(noun, position)

    def _surface(self, span: Span) -> str:
        words = self._reading.text[span[0] : span[1]].strip("[]")
        return words[4:] if words.startswith(("The ", "the ")) else words
