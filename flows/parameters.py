"""The parameters of the flows: each model is the form that people see in the Prefect UI.

Flat or one level deep, no unions, no dicts: what the form shows well. Never `from __future__ import annotations` here (a served flow then
cannot resolve its own types).
"""

from enum import StrEnum
from typing import Annotated, Literal

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
        [],
        title="Further summarisers",
        description="Their summaries stand beside the default one, so that you can compare them in SQL.",
    )
    length: int = Field(3, ge=1, le=1000, title="Length", description="How long a summary is, in the unit below.")
    unit: Literal["sentences", "words", "percent"] = Field(
        "sentences", title="Unit of length", description="Sentences, words, or percent of the article's sentences."
    )


Home = Annotated[
    str, Field(title="Home directory", description="Where the warehouse lives. Empty: the server's NEWSLEDGER_HOME.")
]
BatchArticles = Annotated[
    int,
    Field(
        ge=1,
        le=10_000,
        title="Articles a batch",
        description="The least a batch holds; batches grow so that a run stays under 150 task runs.",
    ),
]
RejectBudget = Annotated[
    int,
    Field(
        ge=0,
        le=100,
        title="Reject budget",
        description="A run with more rejects than this percentage of its records fails and loads nothing. 100: never.",
    ),
]
Summaries = Annotated[
    SummaryOptions,
    Field(title="Summaries", description="The default summariser always runs; others may stand beside it."),
]

Extractors = Annotated[
    list[str],
    Field(
        title="Plug-in extractors",
        description="NAME or NAME=SETTING, as in spacy=en_core_web_sm: their facts stand in other_facts, beside ours.",
    ),
]


class IngestParameters(BaseModel):
    """One ad-hoc run over named sources."""

    model_config = ConfigDict(extra="forbid")

    sources: list[str] = Field(
        ["seeds"],
        min_length=1,
        title="Sources",
        description="Files, folders, globs or URLs of stores (s3://bucket/news); a relative path counts from the project's folder.",
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
    summary: Summaries = SummaryOptions()
    extractors: Extractors = []
    home: Home = ""
    batch_articles: BatchArticles = 100
    max_reject_percent: RejectBudget = 100


class NightlyParameters(BaseModel):
    """The run that is left to itself: everything unseen in the named sources."""

    model_config = ConfigDict(extra="forbid")

    sources_file: str = Field(
        "",
        title="Sources file",
        description="A sources.toml. Empty: the one in the home directory; none there: the home's inbox folder.",
    )
    summary: Summaries = SummaryOptions()
    extractors: Extractors = []
    home: Home = ""
    batch_articles: BatchArticles = 100
    max_reject_percent: RejectBudget = 100


class ReextractParameters(BaseModel):
    """Work on held articles again, with makers that have changed since or that were not asked for then."""

    model_config = ConfigDict(extra="forbid")

    summary: Summaries = SummaryOptions()
    extractors: Extractors = []
    home: Home = ""
    batch_articles: BatchArticles = 100
