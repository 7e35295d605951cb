"""Names of people out of bylines: split what joins several, cut what is not a name."""

import re

_BY = re.compile(
    r"^(?:(?:(?:written |reported |posted |story |words |text |report )?by|von|par|por|di|door|av|af|od|autor(?:e|in|es)?|authors?|redaktion"
    r"|szerző|автор|текст)\s?:?\s+|(?-i:By(?=[A-ZÀ-Þ][a-zß-ÿ]{1,20}\s)))",
    re.IGNORECASE,
)
_SPLIT = re.compile(r"\s*(?:,|;|\||/|•|·|\s(?:and|und|et|y|e|en|och|og|ja|i|oraz|ve|és|и|та)\s|\s?&\s|\swith\s)\s*")
_ADDRESS = re.compile(r"https?://|www\.", re.IGNORECASE)
_COMPANY = re.compile(r"\b(?:sons|co|company|partners|brothers|associates|staff|team)\b\.?$", re.IGNORECASE)
_TITLE_BEHIND = re.compile(r"\s?(?:기자|특파원|記者)$")
_SIGN_OFF = re.compile(r"\s*[(\[][^()\[\]]{1,40}[)\]]\s*$")
_NOT_A_NAME = re.compile(
    r"https?://|www\.|\d{3}|[<>{}=]|^@|^[\W\d]*$|\d[:.]\d\d|\b\d+ (?:hours?|minutes?|mins?|days?)\b"
    r"|^(?:von|by|par|por|di|and|und|et|y|e|text|twitter|facebook|share|e-?mail|follow|linkedin|instagram|whatsapp|x"
    r"|more|updated|published)$|^(?:read more|more (?:about|from|by)|view (?:all|more)|see (?:all|more))\b",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"\b(?:editor|correspondent|reporter|writer|journalist|contributor|columnist|bureau|chief|producer|specialist|redakteur\w*|korrespondent\w*"
    r"|journaliste|redactor\w*|redattore|producer|staff|news desk)\b", re.IGNORECASE
)  # fmt: skip
_LONGEST_NAME = 80
_MOST_WORDS_OF_A_NAME = 5
_MOST_NAMES = 20


def split_names(byline: str) -> list[str]:
    """The names of one byline in order, each once. "Jane Doe, Political Editor and John Roe (jr)" is two people."""
    text = _BY.sub("", " ".join(byline.split())[:1000])
    parts = [text] if _COMPANY.search(text) or _ADDRESS.match(text) else _SPLIT.split(text)
    names: list[str] = []
    for part in parts:
        name = clean_name(part)
        if name and name not in names and not (names and is_role(name)):
            names.append(name)
    return names[:_MOST_NAMES]


def is_role(part: str) -> bool:
    """What stands behind a name: "Political Editor", "professor at the university of …"."""
    return bool(_ROLE.search(part)) or len(part.split()) > _MOST_WORDS_OF_A_NAME


def clean_name(text: str) -> str | None:
    """A name without "By", sign-off and stray marks; None where no name is left."""
    name = _TITLE_BEHIND.sub("", _SIGN_OFF.sub("", _BY.sub("", " ".join(text.split())))).strip(" ,;:|-–—•·*\u200b")
    if not 2 <= len(name) <= _LONGEST_NAME or _NOT_A_NAME.search(name):
        return None
    return name
