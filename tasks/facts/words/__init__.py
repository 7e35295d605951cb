"""Word lists, one file each, chosen by hand: edit them freely, a line that starts with # is a remark."""

from functools import cache
from importlib.resources import files


@cache
def words(name: str) -> frozenset[str]:
    """The words of the list `name`."""
    lines = files("tasks.facts.words").joinpath(f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
