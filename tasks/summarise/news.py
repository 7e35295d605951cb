"""The default summariser: the lead, but for sentences that make a bad one."""

from sumy.models.dom import ObjectDocumentModel

from tasks.summarise.ranking import Ranked
from tasks.summarise.terms import Scores

SHORTEST = 6  # words; below it a sentence is a label, a caption or an exclamation


class News(Ranked):
    """Starts from the lead and departs from it where a sentence is too short to say anything."""

    def scores(self, document: ObjectDocumentModel) -> Scores:
        return [
            1.0 / place * (1.0 if len(sentence.words) >= SHORTEST else 0.01)
            for place, sentence in enumerate(document.sentences, start=1)
        ]
