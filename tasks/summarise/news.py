"""The default summariser: the lead, but for sentences that make a bad one.

News tells the most important things first, so it starts from the first sentences. It passes over one that is a label or
a caption in capitals, that repeats the title or what was taken before it, or that says little of what the rest of the
article is about (an anecdote, a promotion, another story's headline). The first sentence is trusted most; each next one
has to be nearer to the article. Where too few are left, those passed over come back in their order.
Chosen by measurement: `docs/decisions/010-default-summariser.md`.
"""

import numpy as np
from sumy.models.dom import ObjectDocumentModel

from tasks.summarise.labels import is_label
from tasks.summarise.ranking import Ranked
from tasks.summarise.terms import Floats, Scores, SparseRows

REPEAT = 0.5  # cosine from which a sentence says what another has said
TITLE = 0.8  # share of words in common from which a sentence is the title again
NEAREST_ASKED = 0.75  # of the median nearness; the first sentence needs a third of it, the second two thirds
STEPS = 3


class News(Ranked):
    """The score of a sentence is one over its rank: first those taken, then those passed over."""

    def rate(self, document: ObjectDocumentModel, rounds: int) -> Scores:
        taken = self._taken(document, rounds)
        rest = sorted(set(range(len(document.sentences))) - set(taken))
        scores = np.empty(len(document.sentences))
        scores[[*taken, *rest]] = 1.0 / np.arange(1, len(scores) + 1)
        return scores

    def _taken(self, document: ObjectDocumentModel, rounds: int) -> list[int]:
        vectors = self.terms(document).vectors
        nearness, repeats = _nearness(vectors), _repeats(vectors)
        sound = self._sound(document)
        median = max(float(np.median(nearness[sound])), 0.0) if sound else 0.0
        taken: list[int] = []
        for place in sound:
            asked = median * NEAREST_ASKED * min(len(taken) + 1, STEPS) / STEPS
            if nearness[place] >= asked and repeats.get(place, set()).isdisjoint(taken):
                taken.append(place)
            if len(taken) == rounds:
                break
        return taken

    def _sound(self, document: ObjectDocumentModel) -> list[int]:
        """The sentences that are neither labels nor the title again."""
        title = {self.content[word] for heading in document.headings for word in heading.words} - {None}
        rows = zip(document.sentences, self.terms(document).rows, strict=True)
        return [
            place for place, (sentence, row) in enumerate(rows) if not is_label(str(sentence)) and not _same(row, title)
        ]


def _nearness(vectors: SparseRows) -> Floats:
    """How near each sentence is to the others, on average."""
    return (vectors.times(vectors.centre()) - 1.0) / max(vectors.shape[0] - 1, 1)


def _repeats(vectors: SparseRows) -> dict[int, set[int]]:
    """For each sentence that says again what others say, those others."""
    repeats: dict[int, set[int]] = {}
    for block in vectors.products():
        alike = (block.values > REPEAT) & (block.rows != block.columns)
        for sentence, other in zip(block.rows[alike].tolist(), block.columns[alike].tolist(), strict=True):
            repeats.setdefault(sentence, set()).add(other)
    return repeats


def _same(row: list[str], title: set[str | None]) -> bool:
    words = set(row)
    return bool(words) and len(words & title) >= TITLE * len(words | title)
