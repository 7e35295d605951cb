"""Capitalised words of an article and the runs they form: what organisations, places and roles are read from."""

from tasks.facts.tokens import ACRONYM, NAME, POSSESSIVE, Tokens


class Capitals:
    """The tokens of an article, asked about names. Positions outside the article are no names and have the word ""."""

    def __init__(self, tokens: Tokens) -> None:
        self.tokens = tokens
        self.count = len(tokens)

    def plain(self, at: int) -> str:
        """A word without its possessive ending; "U_S_", as the folded text has it, is "U.S."."""
        return self.tokens.words[at].removesuffix("'s").replace("_", ".") if 0 <= at < self.count else ""

    def word(self, at: int) -> str:
        """A word in lower case, without possessive ending and final stop: "sen" for "Sen."."""
        word = self.plain(at).lower()
        return word.rstrip(".") or word

    def kind(self, at: int) -> str:
        return self.tokens.kinds[at] if 0 <= at < self.count else ""

    def is_capital(self, at: int) -> bool:
        """Whether a token is written as a name: a capitalised word, letters, or a particle such as "al-"."""
        kind = self.kind(at)
        return kind in (NAME, ACRONYM) or (kind == POSSESSIVE and not self.tokens.words[at].islower())

    def is_possessive(self, at: int) -> bool:
        return self.tokens.words[at].endswith("'s")

    def is_joined(self, at: int) -> bool:
        """Whether just one space parts a token from the next."""
        return 0 <= at < self.count - 1 and self.tokens.starts[at + 1] - self.tokens.ends[at] == 1

    def is_run(self, first: int, end: int) -> bool:
        """Whether tokens `first` to `end` (exclusive) stand one space apart, none but the last a possessive."""
        return end <= self.count and all(
            self.is_joined(at) and not self.is_possessive(at) for at in range(first, end - 1)
        )

    def run_end(self, at: int, longest: int) -> int:
        """The end (exclusive) of the run of capitals that starts at a token; `at` itself if it is none."""
        end = at
        while end < at + longest and self.is_capital(end) and (end == at or self.is_joined(end - 1)):
            end += 1
            if self.is_possessive(end - 1):
                break
        return end

    def opens_run(self, at: int) -> bool:
        """Whether no capitalised word stands one space before a token."""
        return not (at > 0 and self.kind(at - 1) in (NAME, ACRONYM) and self.is_joined(at - 1))

    def span(self, first: int, end: int) -> tuple[int, int]:
        """Where tokens `first` to `end` (exclusive) stand in the text, without a final possessive ending."""
        stop = self.tokens.ends[end - 1] - (2 if self.is_possessive(end - 1) else 0)
        return self.tokens.starts[first], stop
