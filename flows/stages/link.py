"""Link: which articles are copies, which tell of one event, what was said in it; only what new articles touch is worked on again.

Everything but a story's id is a function of the set of articles held. One transaction: a killed run has linked nothing, and the next one,
which takes every article that is loaded but not linked, does it all.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from shutil import rmtree
from uuid import UUID

from flows.stages.corrections import tell_corrections
from flows.stages.link_batch import tell_stories
from flows.stages.link_copied import tell_copied
from flows.stages.link_graph import Call, add_edges, link_copies, regroup
from flows.stages.spread import spread
from tasks.stories.identity import Continued, Group, carry_on
from warehouse import link_names, link_stories, links
from warehouse.connection import work
from warehouse.home import Home
from warehouse.link_stories import Founded, Overlap
from warehouse.links import Connection
from warehouse.models import content_id
from warehouse.transaction import transaction

BATCH = 1_000  # articles of stories told at a time


@dataclass(frozen=True, slots=True)
class LinkCounts:
    """What linking did in one run; `changed_rows` counts rows written."""

    article_count: int = 0
    created_count: int = 0
    grown_count: int = 0
    merged_count: int = 0
    split_count: int = 0
    moved_count: int = 0
    changed_rows: int = 0

    @property
    def of_stories(self) -> dict[str, int]:
        """How many stories came, grew, merged into another, split off one or gave articles to one."""
        return {
            "new": self.created_count,
            "grown": self.grown_count,
            "merged": self.merged_count,
            "split": self.split_count,
            "moved": self.moved_count,
        }


@dataclass(frozen=True)
class Regrouped:
    """The new groups, what they have of which stories, the ids they carry on, and so which of these stories must be told anew."""

    groups: Sequence[Founded]
    overlaps: Sequence[Overlap]
    continued: Continued

    @classmethod
    def of(cls, groups: Sequence[Founded], overlaps: Sequence[Overlap]) -> "Regrouped":
        held: dict[int, dict[UUID, int]] = defaultdict(dict)
        for each in overlaps:
            held[each.leader][each.story_id] = each.article_count
        born = {each.story_id: each.born_at for each in overlaps}
        named = carry_on(
            [Group(g.founder, g.founded_count, g.article_count, held.get(g.leader, {})) for g in groups], born
        )
        return cls(groups, overlaps, named)

    @property
    def stories(self) -> dict[int, UUID]:
        """The story of each group, by the number that leads it."""
        return {group.leader: story_id for group, story_id in zip(self.groups, self.continued.story_ids, strict=True)}

    @cached_property
    def redone(self) -> dict[UUID, Founded]:
        """Stories whose members, or anything about one of them, changed."""
        before = Counter[UUID]()
        same = {(each.leader, each.story_id): each.article_count for each in self.overlaps}
        for each in self.overlaps:
            before[each.story_id] += each.article_count
        return {
            story_id: group
            for story_id, group in zip(self.continued.story_ids, self.groups, strict=True)
            if group.is_touched or not (same.get((group.leader, story_id)) == group.article_count == before[story_id])
        }

    @property
    def dead(self) -> set[UUID]:
        """Stories that were there and are no more."""
        return {each.story_id for each in self.overlaps} - {*self.continued.story_ids}


def link(home: Home, run_id: UUID, call: Call) -> LinkCounts:
    """Link every article that is loaded and not yet linked."""
    with work(home) as connection, transaction(connection):
        pending = links.take_pending(connection)
        if not pending:
            return LinkCounts()
        link_copies(connection, call)
        regrouped = group_articles(connection, run_id, call)
        written = tell_changes(connection, run_id, regrouped, home.staging / f"link-{run_id}", call)
    kinds = Counter(event.kind for event in regrouped.continued.events)
    return LinkCounts(
        pending, kinds["created"], kinds["grew"], kinds["merged"], kinds["split"], kinds["moved"], written
    )


def group_articles(connection: Connection, run_id: UUID, call: Call) -> Regrouped:
    """Find what the pending articles are like, and which stories follow; write who is in which since when. Copies must be settled."""
    add_edges(connection, call)
    regrouped = Regrouped.of(*link_stories.groups(connection, *regroup(connection, call)))
    link_stories.settle_members(connection, run_id, regrouped.stories, regrouped.redone)
    link_stories.log_events(connection, run_id, regrouped.continued.events)
    link_stories.forget(connection, regrouped.dead)
    return regrouped


def tell_changes(connection: Connection, run_id: UUID, regrouped: Regrouped, staging: Path, call: Call) -> int:
    """Tell what is new in corrections, copies, names and stories. Returns rows written."""
    corrected = tell_corrections(connection, call)
    tell_copied(connection, call)
    link_names.name_people(connection)
    return corrected + _tell_stories(connection, run_id, regrouped.redone, staging, call)


def _tell_stories(
    connection: Connection, run_id: UUID, redone: Mapping[UUID, Founded], staging: Path, call: Call
) -> int:
    """Tell stories anew, batch by batch in the pool, and take their rows over. Returns rows written."""
    batches = (
        (tell_stories, link_stories.material(connection, story_ids), staging / f"{number:05}")
        for number, story_ids in enumerate(_batches(redone))
    )
    folders: list[Path] = list(spread(call, batches))
    lone = [
        (story_id, group.founder, content_id("summary", str(story_id), "own"))
        for story_id, group in redone.items()
        if group.article_count == 1
    ]
    written = link_stories.load_told(connection, run_id, folders, lone)
    rmtree(staging, ignore_errors=True)
    return written


def _batches(redone: Mapping[UUID, Founded]) -> Iterator[list[UUID]]:
    """Stories in order of time, as many as hold BATCH articles or, if larger, one: what was loaded together is read together."""
    batch: list[UUID] = []
    size = 0
    for story_id, group in redone.items():
        if batch and size + group.article_count > BATCH:
            yield batch
            batch, size = [], 0
        batch.append(story_id)
        size += group.article_count
    if batch:
        yield batch
