"""sumy's Edmundson for news: cue words, the title's words, and the place in the article."""

from collections import defaultdict

from sumy.models.dom import ObjectDocumentModel
from sumy.models.dom import Sentence as SumySentence
from sumy.summarizers.edmundson import EdmundsonSummarizer

from tasks.summarise.languages import Language
from tasks.summarise.ranking import Ranked
from tasks.summarise.terms import Scores

# What a news sentence that matters says, and what asides and appeals to the reader say.
BONUS_WORDS = {
    "en": """said announced confirmed killed died dead injured wounded agreed agreement arrested charged accused ordered
    approved signed launched attack decision according officials police minister president government million billion
    first new plan plans warned will""",
    "de": """sagte erklärte bestätigte getötet gestorben verletzt einigten Einigung festgenommen angeklagt beschloss
    unterzeichnet Angriff Entscheidung Polizei Minister Präsident Regierung Millionen Milliarden warnte wird""",
}  # fmt: skip
STIGMA_WORDS = {
    "en": """photo photograph pictured caption click subscribe newsletter advertisement related share tweet comment read
    perhaps maybe recalled remembers anecdote meanwhile earlier previously video scroll""",
    "de": """Foto Bild Klicken Newsletter Anzeige Kommentar vielleicht unterdessen früher Video""",
}  # fmt: skip


class Edmundson(Ranked, EdmundsonSummarizer):  # type: ignore[misc]
    """Same picks as sumy's with the same words; a language without cue words goes by title and place alone."""

    def learn(self, language: Language) -> None:
        """Take the words of a language: its cues, and its stop words as the words that mean nothing."""
        self.null_words = language.stop_words or {"-"}  # sumy refuses an empty set
        if language.code in BONUS_WORDS:
            self.bonus_words, self.stigma_words = (
                BONUS_WORDS[language.code].split(),
                STIGMA_WORDS[language.code].split(),
            )
        else:
            self._cue_weight = 0.0

    def scores(self, document: ObjectDocumentModel) -> Scores:
        ratings: dict[SumySentence, float] = defaultdict(int)
        for weight, method in (
            (self._cue_weight, self._build_cue_method_instance),
            (self._key_weight, self._build_key_method_instance),
            (self._title_weight, self._build_title_method_instance),
            (self._location_weight, self._build_location_method_instance),
        ):
            if weight > 0.0:  # sumy's weights only switch a method on
                ratings = self._update_ratings(ratings, method().rate_sentences(document))
        return [ratings[sentence] for sentence in document.sentences]
