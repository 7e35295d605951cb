"""Where everything of one newsledger lies on disk."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Home:
    """A home directory; nothing is created until `prepare`."""

    root: Path

    @property
    def published(self) -> Path:
        """The file analysts open: a symbolic link to the newest sound snapshot."""
        return self.root / "newsledger.duckdb"

    @property
    def snapshots(self) -> Path:
        """The last three published files."""
        return self.root / "snapshots"

    @property
    def work(self) -> Path:
        """The one file that is written; nobody but a run opens it."""
        return self.root / "work" / "warehouse.duckdb"

    @property
    def lock(self) -> Path:
        """Locked by the run that holds this home; says who it is."""
        return self.root / "work" / "run.lock"

    @property
    def staging(self) -> Path:
        """Parquet between the stages of a run, named by content; emptied after a publish."""
        return self.root / "staging"

    @property
    def captures(self) -> Path:
        """The bytes of every source as received, by sha256."""
        return self.root / "captures"

    @property
    def digest(self) -> Path:
        """One page per run, and `index.html`, the newest."""
        return self.root / "digest"

    @property
    def inbox(self) -> Path:
        """What the nightly run reads when no sources are named."""
        return self.root / "inbox"

    @property
    def sources(self) -> Path:
        """What the nightly run reads."""
        return self.root / "sources.toml"

    def prepare(self) -> None:
        """Create the folders a run writes to."""
        for folder in (self.snapshots, self.work.parent, self.staging, self.captures, self.digest):
            folder.mkdir(parents=True, exist_ok=True)
