"""Deployments on a real server, run by a real worker, triggered as a program and as a person would."""

import re
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.error import HTTPError

import pytest

from warehouse.connection import published
from warehouse.home import Home

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.flow

SEEDS = Path(__file__).parents[2] / "seeds"
PATIENCE_MS = 60_000
RUN_PATIENCE_MS = 240_000


def count(home: Path, relation: str) -> int:
    """How many rows a relation of the published file has."""
    with published(Home(home)) as connection:
        ((rows,),) = connection.sql(f"select count(*) from {relation}").fetchall()
    return int(rows)


def test_the_deployments_stand_as_they_are_written(service: Any) -> None:
    nightly = service.deployment("nightly")

    assert {each["name"] for each in service.ask("/deployments/filter", {})} == {"nightly", "ingest", "reextract"}
    assert [each["schedule"]["timezone"] for each in nightly["schedules"] if each["active"]] == ["Europe/London"]
    assert nightly["concurrency_options"]["collision_strategy"] == "CANCEL_NEW"
    assert nightly["global_concurrency_limit"]["limit"] == 1


def test_the_coming_nights_are_scheduled(service: Any) -> None:
    """The server's scheduler does it some seconds after the start; with a wrong sqlalchemy it fails in silence."""
    nightly = service.deployment("nightly")["id"]
    asked = {"flow_runs": {"deployment_id": {"any_": [nightly]}, "state": {"type": {"any_": ["SCHEDULED"]}}}}
    patience = time.monotonic() + 60
    while not (planned := service.ask("/flow_runs/filter", asked)) and time.monotonic() < patience:
        time.sleep(1)

    assert {run["expected_start_time"][11:16] for run in planned} <= {"02:15", "03:15"}  # London's clocks change
    assert planned


def test_ingest_is_triggered_over_the_api(service: Any, tmp_path: Path) -> None:
    home = tmp_path / "home"

    run = service.start("ingest", {"sources": [str(SEEDS)], "home": str(home)})
    state = service.ended(run)
    logs = service.ask("/logs/filter", {"logs": {"flow_run_id": {"any_": [run]}}, "limit": 200})

    assert (state["type"], state["name"]) == ("COMPLETED", "Completed")
    assert "5 articles" in state["message"]
    assert {"read: batch 1 of 1", "analyse: batch 1 of 1"} <= {log["message"].split(",")[0] for log in logs}
    assert count(home, "articles") == 5


def test_nightly_reads_what_was_dropped_into_the_inbox(service: Any) -> None:
    (service.home / "inbox" / "page.txt").write_bytes(sorted(SEEDS.iterdir())[1].read_bytes())
    (service.home / "inbox" / "empty.txt").write_bytes(b"")

    state = service.ended(service.start("nightly", {}))

    assert (state["type"], state["name"]) == ("COMPLETED", "CompletedWithRejects")
    assert count(service.home, "articles") == 1


def test_a_run_that_fails_says_why(service: Any, tmp_path: Path) -> None:
    state = service.ended(service.start("ingest", {"sources": ["/nowhere"], "home": str(tmp_path / "home")}))

    assert state["type"] == "FAILED"
    assert "/nowhere" in state["message"]
    assert not (tmp_path / "home").exists()


def test_parameters_out_of_bounds_never_start_a_process(service: Any) -> None:
    with pytest.raises(HTTPError) as refused:
        service.start("ingest", {"sources": ["seeds"], "batch_articles": 0})

    assert refused.value.code in (409, 422)


@pytest.mark.browser
def test_a_person_fills_the_form_and_sees_the_run_complete(service: Any, chromium: "Browser", tmp_path: Path) -> None:
    home = tmp_path / "home"
    page = chromium.new_page(viewport={"width": 1280, "height": 1600})
    page.set_default_timeout(PATIENCE_MS)

    page.goto(f"{service.address}/deployments/deployment/{service.deployment('ingest')['id']}/run")
    page.wait_for_load_state("networkidle")  # the form is there before it listens
    by_value(page, "seeds").fill(str(SEEDS))
    labelled(page, "Home directory").fill(str(home))
    labelled(page, "Outlet").fill("Example Times")
    page.get_by_role("button", name="Submit").click()
    page.goto(f"{service.address}/runs/flow-run/{newest_run(service, home)}")
    page.get_by_text(re.compile("^Completed$")).first.wait_for(timeout=RUN_PATIENCE_MS)

    assert count(home, "articles where outlet = 'Example Times'") >= 3
    page.close()


def newest_run(service: Any, home: Path) -> str:
    """The run that was asked to write to this home, once the server knows of it."""
    patience = time.monotonic() + PATIENCE_MS / 1000
    while time.monotonic() < patience:
        for run in service.ask("/flow_runs/filter", {"sort": "EXPECTED_START_TIME_DESC", "limit": 20}):
            if run["parameters"].get("params", {}).get("home") == str(home):
                return str(run["id"])
        time.sleep(0.5)
    raise LookupError(home)


def by_value(page: Any, value: str) -> Any:
    """The first field of the form that holds this value, once it is there."""
    page.wait_for_function(
        "value => [...document.querySelectorAll('textarea, input')].some(each => each.value === value)", arg=value
    )
    return next(field for field in page.locator("textarea, input").all() if field.input_value() == value)


def labelled(page: Any, title: str) -> Any:
    """The field that stands under this title."""
    return page.locator(f"xpath=//*[starts-with(normalize-space(text()), '{title}')]/following::textarea[1]")
