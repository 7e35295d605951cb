"""Lines of a body that are no sentence of the article's own: what no summary should begin with."""

SHORTEST = 5  # words; what is shorter is a dateline, a label, an exclamation


def is_label(sentence: str) -> bool:
    """A dateline, a label, a heading in capitals, the announcement of a list."""
    return len(sentence.split()) < SHORTEST or sentence.isupper() or sentence.endswith(":")
