"""The parameters of the flows: each model is the form that people see in the Prefect UI.

Flat or one level deep, no unions, no dicts: what the form shows well. Never `from __future__ import annotations` here (a served flow then
cannot resolve its own types).
"""

from enum import StrEnum
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class SummariserName(StrEnum):
    """The summarisers a run may be asked for; a test holds it equal to `tasks.summarise.SUMMARISERS`."""

    NEWS = "news"
    LEAD = "lead"
    LEXRANK = "lexrank"
    TEXTRANK = "textrank"
    LSA = "lsa"
    LUHN = "luhn"
    KL = "kl"
    SUMBASIC = "sumbasic"
    REDUCTION = "reduction"
    EDMUNDSON = "edmundson"


class SummaryOptions(BaseModel):
    """How articles are summarised."""

    model_config = ConfigDict(extra="forbid")

    also: list[SummariserName] = Field(
        default_factory=list,
        title="Further summarisers",
        description="Their summaries stand beside the default one, so that you can compare them in SQL.",
    )
    length: int = Field(3, ge=1, le=1000, title="Length", description="How long a summary is, in the unit below.")
    unit: Literal["sentences", "words", "percent"] = Field(
        "sentences", title="Unit of length", description="Sentences, words, or percent of the article's sentences."
    )


class RunOptions(BaseModel):
    """What every run that reads sources may be told."""

    model_config = ConfigDict(extra="forbid")

    home: str = Field("", title="Home directory", description="Where the warehouse lives. Empty: NEWSLEDGER_HOME.")
    batch_articles: int = Field(
        100,
        ge=1,
        le=10_000,
        title="Articles a batch",
        description="The least a batch holds; batches grow so that a run stays under 150 task runs.",
    )
    max_reject_percent: int = Field(
        100,
        ge=0,
        le=100,
        title="Reject budget",
        description="A run with more rejects than this share of its records fails and loads nothing. 100: never.",
    )
    summary: SummaryOptions = Field(
        default_factory=SummaryOptions, title="Summaries", description="How articles are summarised."
    )


class IngestParameters(RunOptions):
    """One ad-hoc run over named sources."""

    sources: list[str] = Field(
        default_factory=lambda: ["seeds"],
        min_length=1,
        title="Sources",
        description="Files, folders or globs; a relative path counts from the project's folder.",
    )
    outlet: str = Field("", title="Outlet", description="Who published these sources, when they do not say so.")
    language: str = Field(
        "",
        pattern=r"^([a-z]{2,3}(-[A-Za-z0-9]+)*)?$",
        title="Language",
        description="Their language (en, de …). Empty: found from the text.",
    )
    reread: bool = Field(
        False, title="Read again", description="Read sources that have not changed since they were read, too."
    )


class NightlyParameters(RunOptions):
    """The run that is left to itself: everything unseen in the named sources."""

    sources_file: str = Field(
        "",
        title="Sources file",
        description="A sources.toml. Empty: the one in the home directory; none there: the home's inbox folder.",
    )


class ReextractParameters(BaseModel):
    """Work on held articles again, with makers that have changed since or that were not asked for then."""

    model_config = ConfigDict(extra="forbid")

    home: str = Field("", title="Home directory", description="Where the warehouse lives. Empty: NEWSLEDGER_HOME.")
    batch_articles: int = Field(100, ge=1, le=10_000, title="Articles a batch", description="The least a batch holds.")
    summary: SummaryOptions = Field(
        default_factory=SummaryOptions, title="Summaries", description="How articles are summarised."
    )
