"""The grammar of quantities in English news: numbers, what loosens them, what they are measured in."""

from tasks.facts.numerals import SCALES, SMALL
from tasks.facts.phrases import Grammar
from tasks.facts.quantities.vocabulary import CURRENCIES, CURRENCY_WORDS, MEASURES, SCALE_PLURALS

GROUPS = {
    "CURRENCY": " ".join(CURRENCIES),
    "CURRENCY_WORD": " ".join(CURRENCY_WORDS),
    "MEASURE": " ".join(MEASURES),
    "AGE_UNIT": "year years month months week weeks day days",
    "NUMBER_WORD": " ".join([*SMALL, *(scale for scale in SCALES if len(scale) > 2)]),
    "SCALE": " ".join(SCALES),
    "SCALES": " ".join(SCALE_PLURALS),
    "PART": "third thirds quarter quarters fifth fifths tenth tenths",
    "DASH": "- – —",
    "BIG": "hundred thousand",
    "HEIGHT": "low mid high upper",
}
MODIFIER = (
    "(about | around | roughly | approximately | nearly | almost | some | (a | an) estimated | over | under | exactly | only"
    " | just | at (least | most) | up to | as (many | much | few | little) as | (no? (more | less | fewer)) than | close to"
    " | well over)"
)
MODIFIERS = f"{MODIFIER}{{0,3}}+"
NUMBER = (
    "(?>(DAY | INTEGER | YEAR | AMOUNT) FRACTION? SCALE? | FRACTION"
    " | NUMBER_WORD and a half | NUMBER_WORD (`-`? NUMBER_WORD | (?<=BIG) and NUMBER_WORD){0,6}"
    " | half? (a | an) (dozen | hundred | thousand | million | billion))"
)
MONEY = f"CURRENCY (SCALED | {NUMBER})"
TO = "(to | or | DASH)"
TO_NUMBER = f"(({TO} | and) {NUMBER})?"

RULES = {  # where several fit, the earliest wins
    "money": f"{MODIFIERS} ((between | from)? {MONEY} (({TO} | and) ({MONEY} | SCALED | {NUMBER}))?"
    f" | {NUMBER} ({TO} {NUMBER})? `u.s.`? CURRENCY_WORD)",
    "percentage": f"{MODIFIERS} (between | from)? {NUMBER} (`%`? ({TO} | and) {NUMBER})? `-`?"
    " (`%` | percent | per cent | percentage (point | points))",
    "age": f"(aged | age) {NUMBER} | {NUMBER} `-`? AGE_UNIT `-`? old",
    "ratio": "(one | two | three | four) (in | out of) every? (NUMBER_WORD | DAY | INTEGER) (?!MEASURE)",
    "fraction": f"{MODIFIERS} ((NUMBER_WORD | a) `-`? PART | half) of",
    "measure": f"{MODIFIERS} (between | from)? {NUMBER} {TO_NUMBER} `-`? (square | cubic)? MEASURE",
    "in_scale": f"in the HEIGHT? SCALES (DASH {MODIFIERS} {NUMBER})?",
    "scale": f"{MODIFIERS} SCALES (of SCALES)? of",
    "range": f"{MODIFIERS} (between {NUMBER} and {NUMBER} | (from {NUMBER} to | {NUMBER} {TO}) {MODIFIERS} {NUMBER})",
    "count": f"{MODIFIERS} {NUMBER} (or (more | fewer | less | so))?",
}
GRAMMAR = Grammar(GROUPS, RULES)
