"""prefect.yaml is read strictly here, because Prefect ignores a misspelt key in silence and deploys none when one deployment is wrong."""

from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import yaml
from prefect.cli.deploy._models import (
    ConcurrencyLimitSpec,
    DeploymentConfig,
    PrefectYamlModel,
    RawScheduleConfig,
    WorkPoolConfig,
)
from prefect.flows import load_flow_from_entrypoint
from pydantic import BaseModel, ValidationError

pytestmark = pytest.mark.flow

CONFIG = yaml.safe_load(Path(__file__).parents[2].joinpath("prefect.yaml").read_text())
DEPLOYMENTS = {deployment["name"]: deployment for deployment in CONFIG["deployments"]}


def unknown_keys(model: type[BaseModel], given: dict[str, Any]) -> set[str]:
    """The keys that Prefect would ignore."""
    names = set(model.model_fields) | {field.alias for field in model.model_fields.values() if field.alias}
    return set(given) - names


def test_the_deployments_are_these() -> None:
    assert list(DEPLOYMENTS) == ["nightly", "ingest", "reextract"]


def test_no_key_is_ignored() -> None:
    assert unknown_keys(PrefectYamlModel, CONFIG) == set()
    for deployment in DEPLOYMENTS.values():
        assert unknown_keys(DeploymentConfig, deployment) == set()
        assert unknown_keys(WorkPoolConfig, deployment["work_pool"]) == set()
        assert unknown_keys(ConcurrencyLimitSpec, deployment.get("concurrency_limit") or {}) == set()
        for schedule in deployment["schedules"]:
            RawScheduleConfig.model_validate(schedule)


@pytest.mark.parametrize("name", list(DEPLOYMENTS))
def test_the_entrypoint_loads_and_takes_the_parameters(name: str) -> None:
    deployment = DEPLOYMENTS[name]

    flow = load_flow_from_entrypoint(deployment["entrypoint"])
    flow.validate_parameters(deployment["parameters"])

    assert flow.name == name
    assert not flow.retries  # retries and a deployment's concurrency limit do not mix


def test_nightly_runs_alone_every_night() -> None:
    nightly = DEPLOYMENTS["nightly"]
    (schedule,) = nightly["schedules"]

    assert nightly["concurrency_limit"] == {"limit": 1, "collision_strategy": "CANCEL_NEW"}
    assert schedule["active"]
    assert ZoneInfo(schedule["timezone"])


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("ingest", {"sources": []}),  # nothing to read
        ("ingest", {"sources": ["seeds"], "batch_articles": 0}),
        ("ingest", {"sources": ["seeds"], "language": "English"}),
        ("ingest", {"sources": ["seeds"], "summary": {"also": ["best"]}}),
        ("nightly", {"sources": ["seeds"]}),  # a field of the other form
        ("reextract", {"summary": {"length": 0}}),
    ],
)
def test_parameters_out_of_bounds_are_refused(name: str, given: dict[str, Any]) -> None:
    flow = load_flow_from_entrypoint(DEPLOYMENTS[name]["entrypoint"])

    with pytest.raises((ValidationError, Exception), match="params"):
        flow.validate_parameters({"params": given})


@pytest.mark.parametrize("name", list(DEPLOYMENTS))
def test_every_field_of_the_form_has_a_title_and_help(name: str) -> None:
    flow = load_flow_from_entrypoint(DEPLOYMENTS[name]["entrypoint"])
    forms = [form for form in flow.parameters.model_dump()["definitions"].values() if "properties" in form]
    fields = [(key, field) for form in forms for key, field in form["properties"].items()]

    assert fields
    assert [key for key, field in fields if not field.get("title")] == []
    assert [key for key, field in fields if not field.get("description")] == []
