"""One address to one answer: robots.txt, pace, retries, redirects, caps."""

from collections.abc import Iterator
from datetime import UTC, datetime

import httpcore
import httpx

from tasks.ingest.fetching.guard import GuardedTransport
from tasks.ingest.fetching.pace import Pace, backoff, retry_after
from tasks.ingest.fetching.robots import Robots
from tasks.ingest.fetching.settings import FetchSettings
from tasks.ingest.http_answer import HttpAnswer
from tasks.ingest.source import Refused

REDIRECTS = {301, 302, 303, 307, 308}
TRY_AGAIN = {429, 500, 502, 503, 504}
ACCEPTED = "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/xml;q=0.9,*/*;q=0.5"
UNREACHABLE = (
    httpcore.NetworkError,
    httpcore.TimeoutException,
    httpcore.ProtocolError,
    httpx.TransportError,
)


class Client:
    """Gets addresses; `Refused` says why one cannot be had."""

    def __init__(self, settings: FetchSettings, pace: Pace) -> None:
        self._settings, self._pace = settings, pace
        headers = {"User-Agent": settings.user_agent, "Accept": ACCEPTED, "Accept-Encoding": "gzip, deflate"}
        self._http = httpx.Client(transport=GuardedTransport(settings), headers=headers, trust_env=False)
        self._robots = Robots(lambda url: self._followed(url, {}, asks_robots=False)[1], settings.user_agent)

    def close(self) -> None:
        self._http.close()

    def get(self, url: str, conditions: dict[str, str]) -> tuple[str, HttpAnswer]:
        """The address that answered in the end, and its answer whatever the status."""
        return self._followed(url, conditions, asks_robots=True)

    def _followed(self, url: str, headers: dict[str, str], *, asks_robots: bool) -> tuple[str, HttpAnswer]:
        for _ in range(self._settings.max_redirects + 1):
            target = _checked(url)
            delay = self._robots.delay(_origin(target), str(target)) if asks_robots else 0.0
            answer = self._patiently(target, headers, max(delay, self._settings.seconds_between))
            location = answer.headers.get("location")
            if answer.status not in REDIRECTS or not location:
                return str(target), answer
            url = _redirected(target, location)
        raise Refused("too_many_redirects", f"more than {self._settings.max_redirects} redirects")

    def _patiently(self, target: httpx.URL, headers: dict[str, str], seconds_between: float) -> HttpAnswer:
        """The answer, asked for again where the server is only busy; the last one where it stays so."""
        for attempt in range(self._settings.attempts):
            is_last = attempt + 1 == self._settings.attempts
            wait = backoff(attempt, self._settings.backoff_s)
            self._pace.wait(target.host, seconds_between)
            try:
                answer = self._answer(target, headers)
            except UNREACHABLE as error:
                if is_last:
                    raise Refused("unreachable", f"{target}: {error or type(error).__name__}") from error
            else:
                asked = retry_after(answer.headers.get("retry-after", ""), datetime.now(UTC))
                wait = max(wait, asked or 0)
                if answer.status not in TRY_AGAIN or is_last or wait > self._settings.longest_wait_s:
                    return answer
            self._pace.sleep(wait)
        raise Refused("unreachable", f"{target}: no attempt is allowed")

    def _answer(self, target: httpx.URL, headers: dict[str, str]) -> HttpAnswer:
        with self._http.stream("GET", target, headers=headers, timeout=self._settings.deadline_s) as response:
            body = b"".join(self._capped(response.iter_raw()))
            lowered = {
                name.lower(): value for name, value in response.headers.items() if name.lower() != "transfer-encoding"
            }
            return HttpAnswer(response.status_code, lowered, body)

    def _capped(self, pieces: Iterator[bytes]) -> Iterator[bytes]:
        size = 0
        for piece in pieces:
            size += len(piece)
            if size > self._settings.max_bytes:
                raise Refused("too_large", f"a body of more than {self._settings.max_bytes} bytes")
            yield piece


def _checked(url: str) -> httpx.URL:
    """The address parsed; only http and https, nobody's password."""
    try:
        target = httpx.URL(url)
    except (httpx.InvalidURL, ValueError, UnicodeError) as error:
        raise Refused("bad_address", f"{url[:200]!r}: {error}") from error
    if target.scheme not in ("http", "https") or not target.host or target.userinfo:
        raise Refused("bad_address", f"{url[:200]!r} is no address of the web")
    return target.copy_with(fragment=None)


def _redirected(target: httpx.URL, location: str) -> str:
    try:
        return str(target.join(location))
    except (httpx.InvalidURL, ValueError, UnicodeError) as error:
        raise Refused("bad_address", f"{target} leads to {location[:200]!r}") from error


def _origin(target: httpx.URL) -> str:
    return f"{target.scheme}://{target.netloc.decode('ascii')}"
