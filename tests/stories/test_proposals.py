"""Which bodies are proposed to be compared: held against counting by hand."""

from collections import Counter, defaultdict
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.stories import proposals
from tasks.stories.proposals import Holdings, count_shared

Held = dict[int, set[int]]
HELD = st.dictionaries(st.integers(0, 9), st.sets(st.integers(-3, 9), max_size=6), max_size=9)


def holdings(held: Held) -> Holdings:
    rows = [(body, shingle) for body, shingles in held.items() for shingle in shingles]
    body, shingle = np.array(rows, np.int64).reshape(-1, 2).T
    return Holdings(body, shingle)


def by_hand(held: Held, mine: set[int], most: int, least: int) -> dict[tuple[int, int], int]:
    holders = defaultdict(list)
    for body, shingles in held.items():
        for shingle in shingles:
            holders[shingle].append(body)
    rare = (sorted(bodies) for bodies in holders.values() if len(bodies) <= most)
    shared = Counter(pair for bodies in rare for pair in combinations(bodies, 2))
    return {pair: count for pair, count in shared.items() if count >= least and mine & {*pair}}


@pytest.mark.parametrize("at_once", [2, 5_000])
@given(held=HELD, border=st.integers(0, 10), most=st.integers(2, 5), least=st.integers(1, 3))
def test_counts_what_is_shared(at_once: int, held: Held, border: int, most: int, least: int) -> None:
    mine = {body: shingles for body, shingles in held.items() if body % 10 < border}
    wanted = set[int]().union(*mine.values())
    theirs = {body: held[body] & wanted for body in held.keys() - mine.keys()}
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(proposals, "AT_ONCE", at_once)
        found = count_shared(holdings(mine), holdings(theirs), most, least)
    pairs = {
        (min(one, other), max(one, other)): count
        for one, other, count in zip(*(column.tolist() for column in found), strict=True)
    }

    assert len(pairs) == len(found.one)
    assert pairs == by_hand(mine | theirs, {*mine}, most, least)
