# Two commands do all the set-up by themselves: make demo, make test.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check install --quiet --constraint constraints.txt

.DEFAULT_GOAL := help
.PHONY: help demo test chat lint bench bench-large fuzz clean

help: ## Say what each target does
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: $(VENV)/installed ## Index the sample newsroom and answer three questions in the terminal
	@$(BIN)/crosscheck demo

test: $(VENV)/installed-dev ## Run the whole test suite
	@$(BIN)/pytest

chat: $(VENV)/installed ## Open the web chat on localhost
	@$(BIN)/crosscheck web

lint: $(VENV)/installed-dev ## Check style, types and the import rules
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache

bench: $(VENV)/installed-dev ## Measure speed and memory
	@$(BIN)/python -m tests.bench

bench-large: $(VENV)/installed-dev ## Measure searching up to 100,000 articles, in twenty minutes
	@$(BIN)/python -m tests.bench.large

SECONDS ?= 600
SEED ?= 1
fuzz: $(VENV)/installed-dev ## Read damaged documents of every format, for ten minutes
	@$(BIN)/python -m tests.fuzz $(SECONDS) $(SEED)

clean: ## Remove the virtual environment and what builds left behind
	rm -rf $(VENV) build dist *.egg-info

$(VENV)/bin/python:
	@echo "Making a virtual environment in $(VENV)"
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Crosscheck needs Python 3.11 or newer: make PYTHON=python3.11" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV)

$(VENV)/installed: pyproject.toml constraints.txt | $(VENV)/bin/python
	@echo "Installing Crosscheck: a few minutes the first time"
	@$(PIP) --editable .
	@touch $@

$(VENV)/installed-dev: $(VENV)/installed
	@echo "Installing what the tests need"
	@$(PIP) --editable '.[dev]'
	@touch $@
