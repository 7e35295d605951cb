"""Words that say what a person is: nouns of office and work, what stands before them, verbs of heading a body."""

from tasks.facts.people_words import HONORIFICS, OCCUPATIONS
from tasks.facts.words import words

NOUNS = (OCCUPATIONS | words("role_nouns")) - words("not_roles") - HONORIFICS
MODIFIERS = words("role_modifiers")
AREAS = frozenset(("state", "city", "county"))  # part of a role ("state Sen."), and of a body ("Potter County Sheriff")
OFFICES = words("role_offices")
PARTIES = words("role_parties")
HEADING = words("role_heading")
SAYING = frozenset(("said", "says", "told", "tells", "added", "adds", "asked", "wrote", "argued", "announced"))
BEHIND = frozenset(("of", "at", "for", "in", "with", "to", "on"))
ENDS = frozenset((",", ".", ";", ":", "—", '"', "!", "?"))
