"""Words by which people are known in news: titles, kinds of work, given names, and the words that only bodies and places bear."""

from tasks.facts.words import words

TITLES = words("titles")
TITLES_ALONE = words("titles_alone")
OCCUPATIONS = TITLES | words("occupations")
UNNAMED = words("unnamed")
NOT_PEOPLE = words("not_people")
OPENERS = words("openers")
MALE_NAMES = words("male_names") - words("female_names")
FEMALE_NAMES = words("female_names") - words("male_names")
_ALSO_WORDS = frozenset(("art", "will", "hope", "faith", "al", "ash", "cal", "may"))
GIVEN_NAMES = (words("male_names") | words("female_names")) - _ALSO_WORDS
PARTICLES = frozenset(
    (
        "de",
        "la",
        "van",
        "von",
        "bin",
        "al",
        "der",
        "du",
        "ben",
        "den",
        "dos",
        "da",
        "di",
        "del",
        "el",
        "ibn",
        "ten",
        "ter",
    )
)
HONORIFICS = frozenset(("mr", "mrs", "ms", "mx", "dr", "sir", "dame", "lord", "lady"))
MALE_WORDS = words("male_words")
FEMALE_WORDS = words("female_words")
RANKS = (
    "gen",
    "general",
    "adm",
    "admiral",
    "col",
    "colonel",
    "lt",
    "maj",
    "major",
    "capt",
    "captain",
    "commander",
    "marshal",
)
# "the general" means somebody introduced with one of these.
DESCRIPTIONS = {
    "general": ("gen", "general"),
    "senator": ("sen", "senator"),
    "president": ("president",),
    "congressman": ("rep", "congressman"),
    "congresswoman": ("rep", "congresswoman"),
    "governor": ("gov", "governor"),
    "secretary": ("secretary",),
    "minister": ("minister",),
    "premier": ("minister", "premier"),
    "spokesman": ("spokesman",),
    "spokeswoman": ("spokeswoman",),
    "spokesperson": ("spokesperson", "spokesman", "spokeswoman"),
    "mayor": ("mayor",),
    "chairman": ("chairman", "chair"),
    "chairwoman": ("chairwoman", "chair"),
    "judge": ("judge",),
    "justice": ("justice",),
    "admiral": ("adm", "admiral"),
    "colonel": ("col", "colonel"),
    "captain": ("capt", "captain"),
    "lieutenant": ("lt", "lieutenant"),
    "sergeant": ("sgt", "sergeant"),
    "professor": ("professor", "prof"),
    "sheriff": ("sheriff",),
    "ambassador": ("ambassador",),
    "commissioner": ("commissioner",),
    "director": ("director",),
    "pontiff": ("pope",),
    "pastor": ("pastor", "rev", "reverend"),
    "coach": ("coach",),
    "strategist": ("strategist",),
    "attorney": ("attorney", "lawyer"),
    "lawyer": ("lawyer", "attorney"),
    "analyst": ("analyst",),
    "lawmaker": ("rep", "sen", "congressman", "congresswoman", "lawmaker"),
    "author": ("author",),
    "republican": ("republican",),
    "democrat": ("democrat", "democratic"),
    "candidate": ("candidate",),
    "nominee": ("nominee",),
    "economist": ("economist",),
    "activist": ("activist",),
}


def is_human(noun: str) -> bool:
    """Whether a lower-case noun means people: "officials", "a spokeswoman", "critics"."""
    return noun in UNNAMED or noun in OCCUPATIONS or (noun.endswith("s") and noun[:-1] in OCCUPATIONS)
