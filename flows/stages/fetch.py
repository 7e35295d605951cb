"""Fetch: the addresses that the sources name, and, where a source says so, the pages that it lists.

Nothing is fetched unless a source of `sources.toml` is an address. What a host gave last time stands in the warehouse, so that it is asked
for changes only; what it gives now is remembered by the load, in the transaction that takes the pages in: a run that dies asks again.
One thread a host, so hosts do not wait for each other and none is asked by two.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import quote, urlsplit
from uuid import UUID

from pydantic import TypeAdapter

from flows.plan import RunPlan, SourceEntry
from tasks import ingest
from tasks.ingest import SourceFile
from tasks.ingest.fetching import Fetcher, FetchOutcome, FetchRequest
from tasks.read import stage_refusals
from tasks.records import Refusal
from tasks.staging import write_rows
from warehouse.connection import work
from warehouse.fetches import known_fetches
from warehouse.staged_rows import Fetch

HOSTS_AT_ONCE = 8
ROUNDS = 3  # a source, the index of sitemaps it may be, the pages that those list

_sources = TypeAdapter(list[SourceFile])


@dataclass(frozen=True, slots=True)
class Fetched:
    """The fetched sources, in a file, and the staged folder of what could not be had."""

    sources: Path
    folder: Path


@dataclass(frozen=True, slots=True)
class _Wanted:
    """An address, the entry it comes from, and whether it is a list whose pages are wanted."""

    url: str
    entry: SourceEntry
    is_list: bool


def fetch(plan: RunPlan, run_id: UUID) -> Fetched:
    """Fetch every address of the plan into the staging folder."""
    folder = plan.home.staging / f"read-fetched-{run_id}"
    outcomes: dict[str, FetchOutcome] = {}
    pages: list[SourceFile] = []
    refusals: list[Refusal] = []
    wanted = [_Wanted(entry.pattern, entry, entry.follow) for entry in plan.entries if entry.is_address]
    with ExitStack() as hosts:
        fetcher_of = _fetchers(hosts, plan, folder / "pages")
        for _ in range(ROUNDS):
            fetched = _round(plan, [each for each in wanted if each.url not in outcomes], fetcher_of)
            outcomes |= {each.url: outcome for each, outcome in fetched}
            pages += [outcome.source for each, outcome in fetched if outcome.source and not each.is_list]
            wanted = [listed for each, outcome in fetched for listed in _listed(each, outcome, refusals)]
    refusals += [outcome.refusal for outcome in outcomes.values() if outcome.refusal]
    stage_refusals(folder, refusals)
    write_rows(folder / "fetches.parquet", Fetch, (outcome.fetch for outcome in outcomes.values()))
    sources = folder / "sources.json"
    sources.write_bytes(_sources.dump_json(pages))
    return Fetched(sources, folder)


def load_sources(fetched: Fetched) -> list[SourceFile]:
    """The fetched sources."""
    return _sources.validate_json(fetched.sources.read_bytes())


def _fetchers(hosts: ExitStack, plan: RunPlan, folder: Path) -> Callable[[str], Fetcher]:
    """One fetcher a host for the whole run, which keeps its distance and has read its robots.txt."""

    @cache
    def fetcher_of(host: str) -> Fetcher:
        return hosts.enter_context(Fetcher(plan.fetching, folder / quote(host, safe="")))

    return fetcher_of


def _round(
    plan: RunPlan, wanted: Sequence[_Wanted], fetcher_of: Callable[[str], Fetcher]
) -> list[tuple[_Wanted, FetchOutcome]]:
    """Fetch these addresses, each host in a thread of its own; in order of address."""
    with work(plan.home) as connection:
        known = known_fetches(connection, [each.url for each in wanted])
    by_host: dict[str, list[_Wanted]] = defaultdict(list)
    for each in {each.url: each for each in wanted}.values():
        by_host[urlsplit(each.url).netloc].append(each)
    fetchers = {host: fetcher_of(host) for host in by_host}

    def of_host(host: str) -> list[tuple[_Wanted, FetchOutcome]]:
        return [(each, fetchers[host].fetch(_request(each), known.get(each.url))) for each in by_host[host]]

    with ThreadPoolExecutor(HOSTS_AT_ONCE) as threads:
        found = [pair for pairs in threads.map(of_host, by_host) for pair in pairs]
    return sorted(found, key=lambda pair: pair[0].url)


def _request(wanted: _Wanted) -> FetchRequest:
    return FetchRequest(wanted.url, wanted.entry.outlet, wanted.entry.language)


def _listed(wanted: _Wanted, outcome: FetchOutcome, refusals: list[Refusal]) -> Iterable[_Wanted]:
    """What a fetched list names; the entries that are no address are noted as refusals."""
    if not (wanted.is_list and outcome.source):
        return
    found = list(ingest.addresses(outcome.source))
    refusals += [each for each in found if isinstance(each, Refusal)]
    for address in [each for each in found if not isinstance(each, Refusal)][: wanted.entry.most_pages]:
        yield _Wanted(address.url, wanted.entry, address.is_index)
