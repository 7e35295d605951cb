"""Every rule can be explained."""

import re
from pathlib import Path

from tasks.facts import quotes
from tasks.facts.quotes.confidence import BY_RULE
from tasks.facts.quotes.meanings import MEANINGS


def test_every_rule_has_a_meaning():
    code = "".join(path.read_text(encoding="utf-8") for path in Path(quotes.__file__).parent.glob("*.py"))
    statements = set(re.findall(r'"(statement_\w+)"', code))

    assert set(BY_RULE) | statements | {"headline", "none"} == set(MEANINGS)
