SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.SUFFIXES:

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --disable-pip-version-check --constraint constraints.txt
# One line per package is noise, none is silence: count them.
COUNTED := awk '/^Collecting/ {n++; printf "\r  %d packages", n; fflush()} /^Installing coll/ {printf "\r  %d packages found, installing …\n", n; fflush()} /ERROR|error:/ {print; fflush()}'

.PHONY: help setup run test fast flow-test watch golden lint types imports check serve sql bench bench-summarise bench-ingest bench-stories drills fuzz reliability score docs fresh

help: ## list the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 18

$(VENV)/python-is-here:
	@command -v $(PYTHON) >/dev/null || { echo "newsledger needs Python 3.11 or newer: $(PYTHON) was not found (make PYTHON=/path/to/python run)"; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "newsledger needs Python 3.11 or newer: $$($(PYTHON) --version) was found (make PYTHON=/path/to/python run)"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { echo "newsledger needs Python's venv module: install your system's python3-venv package"; exit 1; }
	@echo "· making $(VENV) with $$($(PYTHON) --version)"
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/installed: pyproject.toml constraints.txt | $(VENV)/python-is-here
	@echo "· installing newsledger into $(VENV), once; about a minute"
	@$(PIP) -e . | $(COUNTED)
	@touch $@

$(VENV)/installed-for-tests: pyproject.toml constraints.txt | $(VENV)/python-is-here
	@echo "· installing newsledger and its test tools into $(VENV), once; about a minute"
	@$(PIP) -e '.[dev,browser]' | $(COUNTED)
	@touch $@ $(VENV)/installed

$(VENV)/installed-for-check: $(VENV)/installed-for-tests
	@echo "· installing the extras that only the check needs, once"
	@$(PIP) -e '.[dev,browser,spacy]' | $(COUNTED)
	@touch $@

setup: $(VENV)/installed-for-tests ## make the environment, test tools included
	@echo "· ready: make run, make test"

run: $(VENV)/installed ## seeds -> warehouse, and what was found
	@$(BIN)/newsledger run seeds

# On a machine that others share a measured time may be bad luck once, not twice (reruns would put an end to -n 2).
TWICE := --reruns 1
test: fast flow-test ## every test this machine can run

fast: $(VENV)/installed-for-tests ## the fast loop: no Prefect, no browser
	@echo "· fast tests"
	@$(BIN)/pytest -q -n 2

TOGETHER := tests/flows tests/drills $(wildcard tests/test_*.py)
BROWSED := tests/browser tests/service
ALONE := $(filter-out $(TOGETHER) $(BROWSED) tests/bench tests/golden %.py %__pycache__,$(wildcard tests/*))
flow-test: $(VENV)/installed-for-tests ## real server, worker, browser, killed processes
	@echo "· flow, browser and slow tests: some minutes"
	@$(BIN)/pytest -v --tb=short -m "(flow or browser or slow) and not drill" -p no:randomly -n 2 --dist loadfile $(TOGETHER)
	@echo "· the digest and the service in a real browser"
	@$(BIN)/pytest -v --tb=short -m "flow or browser" -p no:randomly $(TWICE) $(BROWSED)
	@echo "· slow tests that measure time, one after the other"
	@$(BIN)/pytest -v --tb=short -m "slow and not drill" -p no:randomly $(TWICE) $(ALONE)

watch: $(VENV)/installed-for-tests ## the fast loop on every save
	@while true; do $(BIN)/pytest -q --no-header -x || true; stamp=$$(mktemp); \
	  until [ -n "$$(find flows tasks warehouse tests -newer $$stamp -name '*.py' -print -quit)" ]; do sleep 1; done; done

golden: $(VENV)/installed-for-tests ## rewrite expected outputs, then show the diff
	@$(BIN)/pytest -q --update-golden; git --no-pager diff --stat tests/golden

lint: $(VENV)/installed-for-tests ## ruff
	@$(BIN)/ruff check . && $(BIN)/ruff format --check .

types: $(VENV)/installed-for-tests ## mypy --strict
	@$(BIN)/mypy

imports: $(VENV)/installed-for-tests ## who may import whom
	@$(BIN)/lint-imports

check: $(VENV)/installed-for-check lint types imports ## all of it, every real part required: what CI runs
	@NEWSLEDGER_REQUIRE_ALL=1 $(MAKE) --no-print-directory test

serve: $(VENV)/installed ## Prefect's server, a worker and the deployments
	@$(BIN)/newsledger serve

sql: $(VENV)/installed ## a read-only prompt on the published file
	@$(BIN)/newsledger sql

bench: $(VENV)/installed-for-tests ## articles a second, CPU per stage, Prefect's share, memory
	@$(BIN)/python -m tests.bench.bench_run

bench-summarise: $(VENV)/installed-for-tests ## the summarisers beside stock sumy
	@$(BIN)/python -m tests.bench.bench_summarise

bench-ingest: $(VENV)/installed-for-tests ## web pages beside trafilatura and newspaper4k, memory over 20,000
	@$(PIP) -q -e '.[dev,browser,bench]' || echo "· newspaper4k cannot be installed: it is left out"
	@PAGES='$(PAGES)' $(BIN)/python -m tests.bench.bench_ingest

bench-stories: $(VENV)/installed-for-tests ## linking: rate, growth, a night more
	@OPENBLAS_NUM_THREADS=1 $(BIN)/python -m tests.bench.bench_stories

fuzz: $(VENV)/installed-for-tests ## ten minutes of hostile bytes
	@NEWSLEDGER_FUZZ_SECONDS=600 $(BIN)/pytest -v -m slow tests/ingest/test_fuzz.py

GOLD ?= gold
reliability: $(VENV)/installed-for-tests ## how right facts are by their confidence: make reliability GOLD=folder
	@$(BIN)/python -m tests.bench.reliability $(GOLD)

EVALUATION ?= ../shared/eval
score: $(VENV)/installed-for-tests ## quality on the development sets, where the evaluation kit is at hand
	@if [ ! -f $(EVALUATION)/run.py ]; then echo "skipped: no evaluation kit at $(EVALUATION) (make EVALUATION=/path score)"; else \
	  $(BIN)/python $(EVALUATION)/run.py $(SUITES) --newsledger $(BIN)/newsledger; fi

drills: $(VENV)/installed-for-tests ## thirty killed runs, a full disk, readers through publishes, 10,000 unchanged files
	@$(BIN)/pytest -v -m drill -p no:randomly

docs: $(VENV)/installed-for-tests ## make the generated pages again
	@$(BIN)/python -m warehouse.schema_page
	@$(BIN)/python -m tests.pages

fresh: ## install without the constraints file, run one flow, and read what it published with DuckDB 1.5
	@folder=$$(mktemp -d) && trap 'rm -rf $$folder' EXIT \
	  && echo "· installing what the index gives today" && $(PYTHON) -m venv $$folder/venv \
	  && $$folder/venv/bin/python -m pip install -q --disable-pip-version-check . \
	  && PREFECT_HOME=$$folder/prefect $$folder/venv/bin/newsledger run seeds --home $$folder/home \
	  && $(PYTHON) -m venv $$folder/older && $$folder/older/bin/python -m pip install -q --disable-pip-version-check 'duckdb>=1.5,<2' \
	  && $$folder/older/bin/python tests/older_client.py $$folder/home/newsledger.duckdb \
	  && echo "· a fresh install runs, and an older DuckDB reads what it publishes"
