"""What a run asks of this stage, validated where it enters."""

from dataclasses import dataclass

from tasks.summarise.length import Length
from tasks.summarise.summarisers import DEFAULT, SUMMARISERS
from warehouse.errors import SettingsError


@dataclass(frozen=True, slots=True)
class SummaryRequest:
    """Which summarisers work beside the default one, and how long summaries are (see `Length`)."""

    summarisers: tuple[str, ...] = (DEFAULT,)
    sentences: int = 3
    words: int | None = None
    share: float | None = None

    def __post_init__(self) -> None:
        known = [each.name for each in SUMMARISERS]
        for name in self.summarisers:
            if name not in known:
                raise SettingsError("summarisers", f"{name!r} is none of {', '.join(known)}")
        _ = self.length  # refuses what is no length

    @property
    def length(self) -> Length:
        return Length(self.sentences, self.words, self.share)

    @property
    def names(self) -> tuple[str, ...]:
        """Every summariser that works, the default one first and none twice."""
        return tuple(dict.fromkeys((DEFAULT, *self.summarisers)))
