"""The first sentences: what every reader gets for nothing, and hard to beat on news."""

from sumy.models.dom import ObjectDocumentModel

from tasks.summarise.ranking import Ranked
from tasks.summarise.terms import Scores


class Lead(Ranked):
    """The score of a sentence is one over its place."""

    def scores(self, document: ObjectDocumentModel) -> Scores:
        return [1.0 / place for place in range(1, len(document.sentences) + 1)]
