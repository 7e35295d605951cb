"""The words of time in English, and what each stands for."""

from tasks.facts.synonyms import numbered

MONTHS = numbered(
    "january jan",
    "february feb",
    "march mar",
    "april apr",
    "may",
    "june jun",
    "july jul",
    "august aug",
    "september sept sep",
    "october oct",
    "november nov",
    "december dec",
    start=1,
)
WEEKDAYS = numbered(
    "monday mon",
    "tuesday tue tues",
    "wednesday wed",
    "thursday thu thur thurs",
    "friday fri",
    "saturday sat",
    "sunday sun",
)
UNITS = {
    "second": "S",
    "minute": "M",
    "hour": "H",
    "day": "D",
    "week": "W",
    "weekend": "WE",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
    "decade": "E",
    "century": "C",
}
PLURALS = {"centuries": "century"} | {f"{unit}s": unit for unit in UNITS if unit != "century"}
SEASONS = {"spring": "SP", "summer": "SU", "fall": "FA", "autumn": "FA", "winter": "WI"}
DAY_PARTS = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}
DAY_PARTS |= {f"{part}s": value for part, value in DAY_PARTS.items()}
NINETIES = {"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50}
NINETIES |= {"sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90}
VAGUE_COUNTS = frozenset(("several", "few", "many", "some", "couple", "number"))
# Capitals alone tell them: "a memorial day out", "good friday beer".
HOLIDAY_WORDS = frozenset(
    ("christmas", "halloween", "veterans", "thanksgiving", "labor", "memorial", "good", "easter", "new")
)
