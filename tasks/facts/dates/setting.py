"""What a time expression is read in: the day it was written, the words before it, what the text last spoke of."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

AHEAD = frozenset(("will", "until", "till", "scheduled", "expected", "planned", "due", "expires"))


@dataclass(frozen=True, slots=True)
class Setting:
    """`anchor` is None where the day of writing is not known; `quarter` ("1989-Q3"), `year` and `told` (any value) are the last named."""

    anchor: dt.date | None
    before: Sequence[str] = ()
    quarter: str | None = None
    year: int | None = None
    told: str | None = None

    @property
    def looks_ahead(self) -> bool:
        """Whether the words before speak of what is to come: "will", "to be", "until"."""
        return bool(AHEAD & set(self.before)) or ("to", "be") in pairwise(self.before)
