"""Time expressions: every date, time, length and repetition a text names, with its value and what anchors it."""

from tasks.facts.dates.finding import TimeExpression, find_dates

__all__ = ["TimeExpression", "find_dates"]
