"""Every rule can be explained."""

import re
from pathlib import Path
from typing import get_args

from tasks.facts import EXTRACTORS, quotes
from tasks.facts.meanings import ANCHORS, MEANINGS, meaning
from tasks.facts.mentions import CONFIDENCE as MENTION_RULES
from tasks.facts.quantities.grammar import RULES as QUANTITY_RULES
from tasks.facts.quotes.confidence import BY_RULE
from tasks.facts.roles import CONFIDENCE as ROLE_RULES
from warehouse.models import Anchor


def test_every_rule_of_speech_has_a_meaning():
    code = "".join(path.read_text(encoding="utf-8") for path in Path(quotes.__file__).parent.glob("*.py"))
    statements = set(re.findall(r'"(statement_\w+)"', code))

    assert set(BY_RULE) | statements | {"headline", "none"} == set(MEANINGS["speech"])


def test_every_other_rule_has_a_meaning():
    rules = {"mentions": MENTION_RULES, "roles": ROLE_RULES, "quantities": QUANTITY_RULES}

    assert {name: set(MEANINGS[name]) for name in rules} == {name: set(known) for name, known in rules.items()}
    assert set(ANCHORS) == set(get_args(Anchor))
    assert {*MEANINGS, "dates"} == {extractor.name for extractor in EXTRACTORS}


def test_a_date_is_explained_by_its_anchor():
    assert meaning("dates", "weekday", "publication") == "reckoned from the day the article was published"
    assert meaning("spacy", "entity:ORG", None) is None
