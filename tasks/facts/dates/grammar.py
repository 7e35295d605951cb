"""The grammar of time expressions in English news: which words may follow each other, not what they mean."""

from tasks.facts.dates.vocabulary import HOLIDAY_WORDS, MONTHS, NINETIES, PLURALS, SEASONS, UNITS, WEEKDAYS
from tasks.facts.numerals import ORDINALS, SCALES, SMALL
from tasks.facts.phrases import Grammar

GROUPS = {
    "MONTH": " ".join(MONTHS),
    "CLEAR_MONTH": "january february april june july august september october november december",  # not also a verb
    "WEEKDAY": " ".join(WEEKDAYS),
    "FULL_WEEKDAY": "monday tuesday wednesday thursday friday saturday sunday",
    "WEEKDAYS": "mondays tuesdays wednesdays thursdays fridays saturdays sundays",
    "DAY_PART": "morning afternoon evening night",
    "DAY_PARTS": "mornings afternoons evenings nights",
    "UNIT": " ".join(unit for unit in UNITS if unit not in {"second", "quarter"}),
    "UNITS": " ".join(PLURALS),
    "LONG_UNITS": "days weeks months quarters years decades centuries weekends",
    "PERIOD": "day week weekend month quarter year decade century",
    "SEASON": " ".join(SEASONS),
    "CLEAR_SEASON": "summer winter spring autumn",
    "NINETIES": " ".join(NINETIES),
    "NUMBER_WORD": " ".join([*SMALL, *(scale for scale in SCALES if len(scale) > 2)]),
    "SMALL_NUMBER": " ".join(SMALL),
    "COUNT_WORD": " ".join([*SMALL][2:20]),
    "TENTH": "ninety eighty seventy sixty fifty forty thirty twenty",
    "ORDINAL_WORD": " ".join(ORDINALS),
    "QUARTER_ORDINAL": "first second third fourth",
    "ROUGHLY": "about around nearly almost roughly approximately",
    "EDGE": "early late mid earlier later",
    "PART_OF": "end beginning start middle close rest",
    "WHICH": "last this next past coming previous current following same latest",
    "LENGTH": "last past next first coming previous final latest",
    "ALIKE": "comparable corresponding same",
    "EACH": "each every",
    "ZONE": "est edt pst pdt gmt utc cst cdt bst cet et",
    "HALF_DAY": "am pm a.m. p.m. a.m p.m",
    "APOSTROPHE_S": "'s ’s",
    "IN_WORD": "in since last next until by from through of during early late",
    "BESIDE_WORD": "at by before after since until till last this next on over for every",
    "NOT_YEARS": """% percent people shares points troops soldiers pounds dollars feet miles meters metres tons barrels jobs
        million""",
}
COUNT = (
    "(?>NUMBER_WORD and a half | NUMBER_WORD (`-`? NUMBER_WORD){0,4} | (INTEGER | DAY | YEAR | AMOUNT) (FRACTION | million | thousand)?"
    " | (a | the)? (couple of? | few | number of) | several | many | some"
    " | half (a | an) | (a | an) (hundred | thousand | dozen)?)"
)
SPOKEN_YEAR = "(nineteen TENTH (`-`? SMALL_NUMBER)? | two thousand (and? SMALL_NUMBER){0,2})"
ANY_YEAR = f"(YEAR | {SPOKEN_YEAR})"
WHICH_YEAR = "(last | this | next) year"
MONTH_DAY = (
    f"MONTH `.`? (DAY | DAY_ORDINAL | ORDINAL_WORD) (`,`? {ANY_YEAR} | `,`? of? {WHICH_YEAR})? (?!`%` | percent)"
)
DAY_MONTH = f"(DAY | DAY_ORDINAL) of? MONTH (`,`? YEAR | `,`? of? {WHICH_YEAR})?"
DATED_WEEKDAY = "WEEKDAY `,`? `.`?"
ROUGH = "(ROUGHLY | (no? more | no? less | fewer) than | at (least | most) | up to | just | only)"
TIME_OF_DAY = "((CLOCK | DAY) HALF_DAY | noon | midnight)"
EDGES = "(EDGE `-`? | sometime | the? (very? PART_OF) of | EDGE in)"
FULL_UNIT = "(UNIT | second | quarter | UNITS)"
QUALITY = "(more | straight | consecutive | full | trading | solid | additional | long | whole | school | business)"
OTHER_QUARTER = "(ALIKE | latest | flat | YEAR | year `-` (ago | earlier))"

RULES = {  # where several fit, the earliest wins
    "stamp": f"({DATED_WEEKDAY})? ({MONTH_DAY} | {DAY_MONTH}) (`,` | at | `-`)? CLOCK HALF_DAY? ZONE?",
    "iso": "ISO",
    "clock_day": f"ROUGHLY? (CLOCK | {TIME_OF_DAY}) ZONE? `,`? on?"
    f" (FULL_WEEKDAY | today | yesterday | tomorrow | {MONTH_DAY})",
    "month_day": f"((the | EDGE | ROUGHLY)? (this? coming | this | next | last)? {DATED_WEEKDAY} | EDGE | ROUGHLY | last | next | this? past)?"
    f" {MONTH_DAY}",
    "day_month": f"(EDGE? {DATED_WEEKDAY})? {DAY_MONTH}",
    "slashed": "SLASHED",
    "holiday": "(last | this | next)? (christmas (day | eve) | (?<=BESIDE_WORD) christmas (?!UNKNOWN) | thanksgiving day?"
    " | new year APOSTROPHE_S (day | eve) | (labor | memorial | veterans) day | halloween | good friday"
    f" | easter (sunday | monday | weekend)) (`,`? {ANY_YEAR})?",
    "month_of_year": f"{EDGES}? MONTH (`,`? of? {ANY_YEAR} | of? {WHICH_YEAR})",
    "each_weekday": "EACH FULL_WEEKDAY DAY_PART? | WEEKDAYS | FULL_WEEKDAY DAY_PARTS",
    "weekday": "(EDGE | sometime)? (the? (last | next | previous | following | coming | past) | this coming?)?"
    " FULL_WEEKDAY DAY_PART?",
    "day_word": "(EDGE | mid `-`? DAY_PART)? (today | (yesterday | tomorrow) DAY_PART? | tonight"
    " | this (morning | afternoon | evening) | last night | overnight)",
    "clock": "ROUGHLY? (CLOCK HALF_DAY | DAY HALF_DAY) ZONE? | (CLOCK | INTEGER | YEAR) (gmt | utc)",
    "mid_day": "mid `-`? (morning | afternoon)",
    "quarter": f"((the | EDGE)? {WHICH_YEAR} APOSTROPHE_S | (the | EDGE)? {OTHER_QUARTER}?)? (fiscal `-`?)?"
    f" QUARTER_ORDINAL quarter (of fiscal? ({ANY_YEAR} | {WHICH_YEAR}))?"
    " | QUARTER_ORDINAL `-` quarter (?!(of | FULL_WEEKDAY))",
    "half": f"the? (first | second | last) half of (fiscal? {ANY_YEAR} | {WHICH_YEAR})",
    "year_earlier": "(the? ALIKE?)? year `-`? (ago | earlier)"
    " (quarter | period | month | COUNT_WORD months | QUARTER_ORDINAL quarter)? | the YEAR (period | quarter)",
    "year_end": "(year `-`? end | year APOSTROPHE_S end)",
    "length": f"{ROUGH}? (the? | each of the) LENGTH {COUNT} ((to | or) {COUNT})? {FULL_UNIT} (or so)?"
    " | the (NUMBER_WORD | DAY) LONG_UNITS",
    "ago": f"{ROUGH}? {COUNT} (or (two | three | so))? {FULL_UNIT} (or (so | more))?"
    " (ago | earlier | later | hence | from now | from today) | UNITS ago",
    "ordinary_age": "(NUMBER_WORD (`-`? NUMBER_WORD)? | DAY | INTEGER) `-`? (year | years) `-`? (old | olds)",
    "age": f"{COUNT} `-`? {FULL_UNIT} `-`? old",
    "period": f"{EDGES}? (the? WHICH past? | that | the (current | full | entire | recent) | the? ALIKE)"
    " (fiscal | calendar)? (PERIOD | SEASON | (CLEAR_MONTH | may | march) (?!DAY | DAY_ORDINAL) | period)"
    f" | ({EDGES} | EDGE in) the (PERIOD | CLEAR_SEASON)"
    f" | the fiscal? (week | weekend | month | quarter | year) (?!{SPOKEN_YEAR})",
    "recent": "recent LONG_UNITS (and LONG_UNITS)? | (coming | future | past) LONG_UNITS | the LONG_UNITS ahead"
    " | these days",
    "share": "(one | two | three) `-`? (quarter | quarters) (of | `,` | `.`)",
    "duration": f"{ROUGH}{{0,2}}+ {COUNT} ((to | or | `-` | and) {COUNT})? (`-` | {QUALITY}){{0,2}}+ (UNIT | UNITS)"
    " (and a half | or so | or more)?",
    "plain_units": "(days | weeks | months | years | decades | centuries) (or (days | weeks | months | years))?",
    "every": "EACH (other | QUARTER_ORDINAL | COUNT_WORD)? (PERIOD | UNITS | SEASON | MONTH | DAY_PART)",
    "decade": f"(the? {EDGES} | the)? (`'` | `’`)? DECADE | the EDGE? NINETIES",
    "century": "(the EDGE? `-`? | EDGE `-`?)? (ORDINAL | DAY_ORDINAL | ORDINAL_WORD) `-`? century",
    "season": f"(the? EDGE?)? SEASON of? {ANY_YEAR} | the EDGE? CLEAR_SEASON",
    "year": f"(the? (PART_OF | a good part) of (the year)? | EDGE `-`? | the year | fiscal | calendar)? {ANY_YEAR}"
    " (or later | and beyond)? (?!NOT_YEARS | `-` DAY)",
    "month": f"{EDGES}? CLEAR_MONTH | {EDGES} (may | march) | (?<=IN_WORD) (march | may)",
    "now": "right? now | currently | at present | nowadays | at the moment",
    "lately": "(more | most)? recently | the past (?!NUMBER_WORD | PERIOD)",
    "ahead": "anytime soon | the (near | immediate | foreseeable)? future | the (near | short) term",
}
GRAMMAR = Grammar(GROUPS, RULES, frozenset(MONTHS) | frozenset(WEEKDAYS) | HOLIDAY_WORDS)
