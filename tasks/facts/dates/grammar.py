"""The grammar of time expressions in English news: which words may follow each other, not what they mean."""

from tasks.facts.numerals import ORDINALS, SCALES, SMALL
from tasks.facts.phrases import Grammar

MONTHS = {
    word: number
    for number, words in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug", "september sept sep",
         "october oct", "november nov", "december dec"),
        start=1,
    )
    for word in words.split()
}  # fmt: skip
WEEKDAYS = {
    word: number
    for number, words in enumerate(
        (
            "monday mon",
            "tuesday tue tues",
            "wednesday wed",
            "thursday thu thur thurs",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for word in words.split()
}
UNITS = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "month": "M", "quarter": "Q", "year": "Y", "decade": "E",
    "century": "C", "weekend": "WE",
}  # fmt: skip
PLURALS = {"centuries": "century"} | {f"{unit}s": unit for unit in UNITS if unit != "century"}
SEASONS = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}
DAY_PARTS = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI", "nights": "TNI", "mornings": "TMO"}
NINETIES = {f"{word[:-1]}ies": 10 * tens for tens, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)}  # fmt: skip
VAGUE_COUNTS = "several few many some couple"

GROUPS = {
    "MONTH": " ".join(MONTHS),
    "CLEAR_MONTH": "january february april june july august september october november december",  # not also a verb
    "WEEKDAY": " ".join(WEEKDAYS),
    "FULL_WEEKDAY": "monday tuesday wednesday thursday friday saturday sunday",
    "WEEKDAYS": "mondays tuesdays wednesdays thursdays fridays saturdays sundays",
    "UNIT": " ".join(unit for unit in UNITS if unit != "second"),
    "SHORT_UNIT": "second minute hour",
    "UNITS": " ".join(PLURALS),
    "LONG_UNITS": "days weeks months quarters years decades centuries weekends",
    "PERIOD": "day week weekend month quarter year decade century",
    "SEASON": " ".join(SEASONS),
    "CLEAR_SEASON": "summer winter spring autumn",
    "DAY_PART": "morning afternoon evening night",
    "NUMBER_WORD": " ".join([*SMALL, *(scale for scale in SCALES if len(scale) > 2)]),
    "SMALL_NUMBER": " ".join(SMALL),
    "TENTH": "ninety eighty seventy sixty fifty forty thirty twenty",
    "ORDINAL_WORD": " ".join(ORDINALS),
    "QUARTER_ORDINAL": "first second third fourth",
    "VAGUE_COUNT": VAGUE_COUNTS,
    "ROUGHLY": "about around nearly almost roughly approximately",
    "EDGE": "early late mid earlier later",
    "PART_OF": "end beginning start middle close rest",
    "WHICH": "last this next past coming previous current following same latest",
    "BACK": "last past previous latest",
    "LENGTH": "last past next first coming previous final latest",
    "AGO": "ago earlier later before hence",
    "ALIKE": "comparable corresponding same",
    "ZONE": "est edt pst pdt gmt utc cst cdt bst cet et",
    "HALF_DAY": "am pm a.m. p.m. a.m p.m",
    "NINETIES": " ".join(NINETIES),
    "STEP": "daily weekly monthly quarterly yearly hourly nightly annually",
    "EACH": "each every",
    "COUNT_WORD": " ".join(list(SMALL)[2:20]),
    "IN_WORD": "in since last next until by from through of during early late",
    "NOT_YEARS": "% percent people shares points troops soldiers pounds dollars feet miles meters metres tons barrels points jobs million",
    "APOSTROPHE_S": "'s ’s",
}
COUNT = (
    "(NUMBER_WORD (`-`? NUMBER_WORD){0,4} | (INTEGER | DAY | YEAR | AMOUNT) (FRACTION | million | thousand)?"
    " | (a | the)? (couple of? | few | number of) | several | many | some | half (a | an) | (a | an) (hundred | thousand | dozen)?)"
)
SPOKEN_YEAR = "(nineteen TENTH (`-`? SMALL_NUMBER)? | two thousand (and? SMALL_NUMBER){0,2})"
ANY_YEAR = f"(YEAR | {SPOKEN_YEAR})"
THE_DAY = "(DAY | DAY_ORDINAL | ORDINAL_WORD)"
MONTH_DAY = f"MONTH `.`? {THE_DAY} (`,`? {ANY_YEAR})? (?!`%` | percent)"
DAY_MONTH = "(DAY | DAY_ORDINAL) of? MONTH (`,`? YEAR)?"
ROUGH = "(ROUGHLY | (no? more | no? less | fewer) than | at (least | most) | up to | just | only)"
TIME_OF_DAY = "((CLOCK | DAY) HALF_DAY | noon | midnight)"
DAY_NAME = "(FULL_WEEKDAY | today | yesterday | tomorrow)"
EDGES = "(EDGE `-`? | sometime | the? (very? PART_OF) of | EDGE in)"
A_UNIT = "(UNIT | SHORT_UNIT | UNITS)"
LENGTH_UNIT = "(day | week | weekend | month | year | decade | century | minute | hour | UNITS)"
QUALITY = "(more | straight | consecutive | full | trading | solid | additional | long | whole | school | business)"

RULES = {
    "stamp": f"(WEEKDAY `,`? `.`?)? ({MONTH_DAY} | {DAY_MONTH}) (`,` | at | `-`)? CLOCK HALF_DAY? ZONE?",
    "iso": "ISO",
    "clock_day": f"ROUGHLY? (CLOCK | {TIME_OF_DAY}) ZONE? `,`? on? ({DAY_NAME} | {MONTH_DAY})",
    "month_day": f"((the | EDGE | ROUGHLY)? (this? coming | this | next | last)? WEEKDAY `,`? `.`? | EDGE | ROUGHLY)? {MONTH_DAY}",
    "day_month": f"(EDGE? WEEKDAY `,`? `.`?)? {DAY_MONTH}",
    "slashed": "SLASHED",
    "month_of_year": f"{EDGES}? MONTH (`,`? of? {ANY_YEAR} | of? (last | this | next) year)",
    "each_weekday": "EACH FULL_WEEKDAY DAY_PART? | WEEKDAYS | FULL_WEEKDAY (nights | mornings | afternoons | evenings)",
    "weekday": "(EDGE | sometime)? (the? (last | next | previous | following | coming | past) | this coming?)? FULL_WEEKDAY DAY_PART?",
    "day_word": "(EDGE | mid `-`? DAY_PART)? (today | (yesterday | tomorrow) DAY_PART? | tonight | this (morning | afternoon | evening) | last night | overnight)",
    "clock": f"ROUGHLY? (CLOCK HALF_DAY | DAY HALF_DAY) ZONE?",
    "mid_day": "mid `-`? (morning | afternoon)",
    "quarter": "((the | EDGE)? (last | this | next) year APOSTROPHE_S | (the | EDGE)? (ALIKE | latest | flat | YEAR | year `-` (ago | earlier))?)?"
    " (fiscal `-`?)? QUARTER_ORDINAL quarter (of fiscal? ({year} | (last | this | next) year))?".format(year=ANY_YEAR)
    + f" | QUARTER_ORDINAL `-` quarter (?!(of | FULL_WEEKDAY))",
    "half": f"the? (first | second | last) half of (fiscal? {ANY_YEAR} | (last | this | next) year)",
    "year_earlier": "(the? ALIKE?)? year `-`? (ago | earlier) (quarter | period | month | (COUNT_WORD months) | (QUARTER_ORDINAL quarter))? | the YEAR (period | quarter)",
    "year_end": "(year `-`? end | year APOSTROPHE_S end)",
    "length": f"{ROUGH}? (the? | each of the) LENGTH {COUNT} ((to | or) {COUNT})? {A_UNIT} (or so)? | the (NUMBER_WORD | DAY) LONG_UNITS",
    "ago": f"{ROUGH}? {COUNT} (or (two | three | so))? {A_UNIT} (or (so | more))? (ago | earlier | later | hence | from now | from today) | UNITS ago",
    "ordinary_age": f"(NUMBER_WORD (`-`? NUMBER_WORD)? | DAY | INTEGER) `-`? (year | years) `-`? (old | olds)",
    "age": f"{COUNT} `-`? (UNIT | UNITS) `-`? old",
    "period": f"{EDGES}? (the? WHICH past? | that | the (current | full | entire | recent) | the? ALIKE) (fiscal | calendar)? (PERIOD | SEASON | CLEAR_MONTH | may | march | period)"
    f" | ({EDGES} | EDGE in) the (PERIOD | CLEAR_SEASON) | the fiscal? (week | weekend | month | quarter | year) (?!SPOKEN)".replace(
        "SPOKEN", SPOKEN_YEAR
    ),
    "recent": "recent (LONG_UNITS) (and LONG_UNITS)? | (coming | future | past) LONG_UNITS | the LONG_UNITS ahead | these days",
    "share": "(one | two | three) `-`? (quarter | quarters) (of | `,` | `.`)",
    "duration": f"{ROUGH}{{0,2}} {COUNT} ((to | or | `-` | and) {COUNT})? (`-` | QUALITY){{0,2}} {LENGTH_UNIT} (and a half | or so | or more)?".replace(
        "QUALITY", QUALITY
    ),
    "plain_units": "(days | weeks | months | years | decades | centuries) (or (days | weeks | months | years))?",
    "every": "EACH (other | QUARTER_ORDINAL | COUNT_WORD)? (PERIOD | UNITS | SEASON | MONTH | DAY_PART)",
    "decade": "(the? EDGES | the)? (`'` | `’`)? DECADE | the EDGE? NINETIES".replace("EDGES", EDGES),
    "century": "(the EDGE? `-`? | EDGE `-`?)? (ORDINAL | DAY_ORDINAL | ORDINAL_WORD) `-`? century",
    "season": f"(the? EDGE?)? SEASON (of? {ANY_YEAR}) | the EDGE? CLEAR_SEASON",
    "year": f"(the? (PART_OF | a good part) of (the year)? | EDGE `-`? | the year | fiscal | calendar)? {ANY_YEAR} (or later | and beyond)? (?!NOT_YEARS | `-` DAY)",
    "month": f"{EDGES}? CLEAR_MONTH | {EDGES} (may | march) | (?<=IN_WORD) (march | may) (?!`,`? UNKNOWN)",
    "now": "right? now | currently | at present | nowadays | at the moment",
    "lately": "(more | most)? recently | the past (?!NUMBER_WORD | PERIOD)",
    "ahead": "anytime soon | (the (near | immediate | foreseeable)? future) | the (near | short) term",
}
GRAMMAR = Grammar(GROUPS, RULES, frozenset(MONTHS) | frozenset(WEEKDAYS))
