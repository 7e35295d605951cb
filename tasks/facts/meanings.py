"""What the rules mean, in a reader's words: what `newsledger explain` says for "because".

Of a time expression the words find themselves; what wants a reason is its value, so its anchor gives it.
"""

from tasks.facts.quotes.meanings import MEANINGS as SPEECH

ANCHORS = {
    "explicit": "the words say it themselves",
    "publication": "reckoned from the day the article was published",
    "text": "reckoned from another date in the text",
    "story": "reckoned from the days on which the article's story lets it be published",
    "none": "nothing in the text says what it is reckoned from",
}
NAMES = {
    "named": "a given name and a last name, as a person bears them",
    "last_name": "the last name of a person whom the article names in full",
    "known": "a name in the list of organisations",
    "head": "a capitalised name that ends or begins with a word for a body: Ministry, Council, Partners",
    "defined": "letters that the article explains: the Government of National Accord (GNA)",
    "initials": "the first letters of an organisation that the article names",
    "gazetteer": "a name in the list of places",
    "called": "a name after a word for a kind of place: the port of X",
    "metonym": "a capital that acts: a government is meant",
    "weak": "a name that people bear as well, where the words around it want a place",
}
ROLES = {
    "title": "a title before the name",
    "apposition": "what stands between commas after the name",
    "relative": "what the name is said to be or do: X, who heads",
    "introduction": "a description before a comma and the name: the chairman, X",
}
QUANTITIES = {
    "money": "a number with a currency",
    "percentage": "a number with percent",
    "age": "a number of years, months, weeks or days old",
    "ratio": "so many in so many",
    "fraction": "a part of something",
    "measure": "a number with a unit",
    "in_scale": "in the hundreds, thousands …",
    "scale": "hundreds, thousands … of something",
    "range": "two numbers and all between them",
    "count": "a number of things",
}
MEANINGS = {"speech": SPEECH, "mentions": NAMES, "roles": ROLES, "quantities": QUANTITIES}


def meaning(extractor: str, rule: str, anchor: str | None) -> str | None:
    """Why a fact of this extractor says what it says; None for extractors of others."""
    return ANCHORS.get(anchor or "") if extractor == "dates" else MEANINGS.get(extractor, {}).get(rule)
