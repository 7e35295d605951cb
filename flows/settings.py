"""The settings of an installation: `NEWSLEDGER_*` in the environment, each with a default that works."""

import os
import re
from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict
from pydantic_settings import SettingsError as NotJson

from warehouse.errors import SettingsError
from warehouse.home import Home

Engine = Literal["local", "dask"]


class Settings(BaseSettings):
    """What does not change from run to run."""

    model_config = SettingsConfigDict(env_prefix="NEWSLEDGER_", extra="ignore")

    home: Path = Field(Path("data"), description="where the warehouse lives")
    engine: Engine = Field("local", description="local: a process pool on this machine; dask: a Dask cluster")
    workers: int = Field(os.cpu_count() or 1, ge=1, le=256, description="processes that read and analyse")
    dask_address: str | None = Field(
        None, description="scheduler of a running cluster; none: a cluster of this machine"
    )
    keep_captures: bool = Field(True, description="keep the bytes of every source under captures/")
    extractors: tuple[str, ...] = Field(
        (), description="plug-in extractors that every run uses, NAME or NAME=SETTING, as a JSON list"
    )

    private_hosts: frozenset[str] = Field(
        frozenset(), description="hosts that may be fetched although they lie in a private network, as a JSON list"
    )
    fetch_ports: frozenset[int] = Field(frozenset({80, 443}), description="ports that may be asked, as a JSON list")
    fetch_seconds_between: float = Field(1.0, ge=0, description="seconds between two requests to one host")

    def at(self, home: str | Path | None) -> Home:
        """The home named by a caller, else the one of these settings."""
        return Home(Path(home or self.home).absolute())


def load_settings() -> Settings:
    """The settings of this process; SettingsError names the first one that cannot be used."""
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        raise SettingsError(f"NEWSLEDGER_{str(first['loc'][0]).upper()}", first["msg"]) from None
    except NotJson as error:
        (name,) = re.findall('"([a-z_]+)"', str(error))[:1] or ["?"]
        raise SettingsError(f"NEWSLEDGER_{name.upper()}", 'not a JSON list: ["…", "…"]') from None
