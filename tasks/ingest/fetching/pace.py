"""When a host may be asked again: its own pace, its Retry-After, and growing waits with jitter."""

import random
import time
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime


class Pace:
    """Keeps a distance between the requests to one host."""

    def __init__(
        self, clock: Callable[[], float] = time.monotonic, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        self._clock, self.sleep = clock, sleep
        self._last: dict[str, float] = {}

    def wait(self, host: str, seconds: float) -> None:
        """Wait until `seconds` have passed since the last request to this host, then count a new one."""
        last = self._last.get(host)
        if last is not None and (left := last + seconds - self._clock()) > 0:
            self.sleep(left)
        self._last[host] = self._clock()


def backoff(attempt: int, base: float) -> float:
    """Seconds to wait after a failed attempt, counted from 0: doubled every time, half of it left to chance."""
    longest = base * 2.0**attempt
    return longest / 2 + random.uniform(0, longest / 2)


def retry_after(header: str, now: datetime) -> float | None:
    """The seconds that a Retry-After asks for, given as seconds or as a date; None where it says nothing of use."""
    if header.strip().isdecimal() and len(header) < 10:
        return float(header)
    try:
        moment = parsedate_to_datetime(header)
    except (ValueError, TypeError, IndexError):
        return None
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, (aware - now).total_seconds())
