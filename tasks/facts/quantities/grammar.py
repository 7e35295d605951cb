"""The grammar of quantities in English news: numbers, what loosens them, what they are measured in."""

from tasks.facts.numerals import SCALES, SMALL
from tasks.facts.phrases import Grammar

CURRENCIES = {"$": "$", "£": "£", "€": "€", "¥": "¥", "₹": "₹", "₽": "₽", "₪": "₪"}
CURRENCY_WORDS = {
    word: unit
    for unit, words in {
        "$": "dollar dollars", "€": "euro euros", "¥": "yen", "pound": "pounds", "ruble": "rubles roubles", "rupee": "rupees",
        "yuan": "yuan renminbi", "franc": "francs", "dinar": "dinars", "dirham": "dirhams", "riyal": "riyals", "rial": "rials",
        "peso": "pesos", "krona": "kronor kronas", "lira": "lira liras", "shekel": "shekels", "won": "won", "cent": "cents",
        "rand": "rand", "real": "reais", "zloty": "zlotys", "hryvnia": "hryvnias", "pence": "pence",
    }.items()
    for word in words.split()
}  # fmt: skip
MEASURES = {
    word: unit
    for unit, words in {
        "mile": "mile miles", "kilometre": "kilometre kilometres kilometer kilometers km", "metre": "metre metres meter meters",
        "foot": "foot feet", "inch": "inch inches", "yard": "yard yards", "centimetre": "centimetre centimetres centimeter centimeters cm",
        "millimetre": "millimetres millimeters mm", "acre": "acre acres", "hectare": "hectare hectares",
        "tonne": "tonne tonnes", "ton": "ton tons", "kilogram": "kilogram kilograms kilo kilos kg", "gram": "gram grams",
        "ounce": "ounce ounces", "litre": "litre litres liter liters", "gallon": "gallon gallons", "barrel": "barrel barrels",
        "mph": "mph", "km/h": "kph", "knot": "knots", "degree": "degree degrees", "megawatt": "megawatt megawatts mw",
        "gigawatt": "gigawatts gw", "kilowatt": "kilowatts kw", "megabyte": "megabytes mb", "gigabyte": "gigabytes gb",
        "second": "seconds", "minute": "minute minutes", "hour": "hour hours", "day": "day days", "week": "week weeks",
        "month": "month months", "year": "year years", "decade": "decade decades", "century": "century centuries",
    }.items()
    for word in words.split()
}  # fmt: skip
FRACTIONS = {"half": 1 / 2, "third": 1 / 3, "quarter": 1 / 4, "fifth": 1 / 5, "tenth": 1 / 10}
DURATIONS = frozenset(("second", "minute", "hour", "day", "week", "month", "year", "decade", "century"))
SCALE_PLURALS = {
    "dozens": 12.0,
    "scores": 20.0,
    "hundreds": 1e2,
    "thousands": 1e3,
    "millions": 1e6,
    "billions": 1e9,
    "trillions": 1e12,
}

GROUPS = {
    "CURRENCY": " ".join(CURRENCIES),
    "CURRENCY_WORD": " ".join(CURRENCY_WORDS),
    "MEASURE": " ".join(MEASURES),
    "NUMBER_WORD": " ".join([*SMALL, *(scale for scale in SCALES if len(scale) > 2)]),
    "SCALE": " ".join(SCALES),
    "SCALES": " ".join(SCALE_PLURALS),
    "DASH": "- – —",
    "BIG": "hundred thousand",
    "HEIGHT": "low mid high upper",
}
MODIFIER = (
    "(about | around | roughly | approximately | nearly | almost | some | an? estimated | over | under | exactly | only | just"
    " | at (least | most) | up to | as (many | much | few | little) as | (no? (more | less | fewer)) than | close to | well over)"
).replace("an?", "(a | an)")
DIGITS = "(DAY | INTEGER | YEAR | AMOUNT)"
NUMBER = f"({DIGITS} FRACTION? SCALE? | FRACTION | NUMBER_WORD (`-`? NUMBER_WORD | (?<=BIG) and NUMBER_WORD){{0,6}} | (half? (a | an)) (dozen | hundred | thousand | million | billion))"
MODIFIERS = f"{MODIFIER}{{0,3}}"
TO = "(to | or | DASH)"

MONEY = f"CURRENCY (SCALED | {NUMBER})"

RULES = {
    "money": f"{MODIFIERS} ((between | from)? {MONEY} (({TO} | and) ({MONEY} | SCALED | {NUMBER}))? | {NUMBER} ({TO} {NUMBER})? `u.s.`? CURRENCY_WORD)",
    "percentage": f"{MODIFIERS} (between | from)? {NUMBER} (`%`? ({TO} | and) {NUMBER})? `-`? (`%` | percent | per cent | percentage (point | points))",
    "age": f"(aged | age) {NUMBER} | {NUMBER} `-`? (year | years | month | months | week | weeks | day | days) `-`? old",
    "fraction": f"{MODIFIERS} ((NUMBER_WORD | a) `-`? (third | thirds | quarter | quarters | fifth | fifths | tenth | tenths) | half) of",
    "measure": f"{MODIFIERS} (between | from)? {NUMBER} (({TO} | and) {NUMBER})? `-`? (square | cubic)? MEASURE",
    "in_scale": f"in the HEIGHT? SCALES (DASH {MODIFIERS} {NUMBER})?",
    "scale": f"{MODIFIERS} SCALES (of SCALES)? of",
    "range": f"{MODIFIERS} (between {NUMBER} and {NUMBER} | (from {NUMBER} to | {NUMBER} {TO}) {MODIFIERS} {NUMBER})",
    "count": f"{MODIFIERS} {NUMBER} (or (more | fewer | less | so))?",
}
GRAMMAR = Grammar(GROUPS, RULES)
