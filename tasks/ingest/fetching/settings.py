"""How fetching behaves, all of it in one place."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FetchSettings:
    """Limits and manners. `private_hosts` are the only ones that may lie in a private network (an intranet's own wire)."""

    user_agent: str = "newsledger/0.1 (news archive; reads robots.txt)"
    private_hosts: frozenset[str] = frozenset()
    ports: frozenset[int] = frozenset({80, 443})
    seconds_between: float = 1.0  # requests to one host; its Crawl-delay may ask for more
    longest_wait_s: float = 60.0  # a host that asks for more is tried another night
    deadline_s: float = 30.0  # for one answer, whole
    attempts: int = 3
    backoff_s: float = 1.0  # doubled with every attempt, with jitter
    max_redirects: int = 5
    max_bytes: int = 10_000_000  # of a body, packed or unpacked
