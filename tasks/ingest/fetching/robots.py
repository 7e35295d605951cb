"""What a host's robots.txt allows (RFC 9309)."""

from collections.abc import Callable

from protego import Protego

from tasks.ingest.http_answer import HttpAnswer
from tasks.ingest.source import Refused

LARGEST = 500_000
LONGEST_DELAY = 30.0


class Robots:
    """The rules of every host asked so far. `get` fetches an address without asking back here."""

    def __init__(self, get: Callable[[str], HttpAnswer], user_agent: str) -> None:
        self._get, self._user_agent = get, user_agent
        self._rules: dict[str, Protego | Refused] = {}

    def delay(self, origin: str, url: str) -> float:
        """The host's Crawl-delay in seconds; `Refused` where the address is not to be fetched."""
        if origin not in self._rules:
            self._rules[origin] = self._fetched(origin)
        rules = self._rules[origin]
        if isinstance(rules, Refused):
            raise Refused(rules.reason, rules.detail)
        if not rules.can_fetch(url, self._user_agent):
            raise Refused("robots_disallowed", f"robots.txt of {origin} asks not to fetch {url}")
        return min(float(rules.crawl_delay(self._user_agent) or 0), LONGEST_DELAY)

    def _fetched(self, origin: str) -> Protego | Refused:
        """No file means no rules; a host that cannot answer for its rules is left alone."""
        try:
            answer = self._get(f"{origin}/robots.txt")
        except Refused as refused:
            return refused if refused.reason == "forbidden_address" else Refused("robots_unreachable", refused.detail)
        if answer.status >= 500:
            return Refused("robots_unreachable", f"{origin}/robots.txt: the server answered {answer.status}")
        text = answer.decoded_body(LARGEST).decode("utf-8", "replace") if answer.status == 200 else ""
        return Protego.parse(text)
