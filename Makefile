# zhengtu: `make` alone lists what can be made here.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help demo test check bench docs train neo4j neo4j-stop

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

help: ## list the targets
	@echo "zhengtu: a knowledge graph read from Chinese government documents"
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: $(VENV)/.runtime ## build the graph of examples/, verify it, and show what was found
	@$(BIN)/python examples/demo.py

test: $(VENV)/.dev ## run every test
	@echo "Running the tests"
	@$(BIN)/python -m pytest

check: $(VENV)/.dev ## style, types, and whether every made file is fresh
	@echo "Checking style (ruff), types (mypy --strict) and made files"
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/python -m ontology.artefacts --check
	@$(BIN)/python docs/cli_page.py --check
	@$(BIN)/python docs/cypher_page.py --check
	@$(BIN)/python docs/queries_page.py --check

bench: $(VENV)/.runtime ## measure speed and memory (FOLDER=… for other documents than examples/)
	@$(BIN)/python benchmarks/speed.py $(FOLDER)

docs: $(VENV)/.runtime ## make the pages and files that commands make
	@$(BIN)/python -m ontology.artefacts
	@$(BIN)/python docs/cli_page.py
	@$(BIN)/python docs/cypher_page.py
	@$(BIN)/python docs/queries_page.py

neo4j: $(VENV)/.dev ## start a Neo4j to try, from Maven Central's jars (needs mvn)
	@$(BIN)/python -m tests.server start

neo4j-stop: $(VENV)/.dev ## end it, and delete its graph
	@$(BIN)/python -m tests.server stop

SHARED ?= ../shared
train: $(VENV)/.dev ## rebuild the model of names from annotated papers (SHARED=… for the folder that holds them)
	@$(BIN)/python -m training.train $(SHARED)

# The first of these that is Python 3.11 or newer makes the virtual environment.
PYTHONS := $(PYTHON) python3.13 python3.12 python3.11 python3.14
NEW_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))

define find_python
for python in $(PYTHONS); do \
  if command -v "$$python" > /dev/null && "$$python" -c '$(NEW_ENOUGH)' 2> /dev/null; then break; fi; python=; \
done; \
if [ -z "$$python" ]; then \
  echo "zhengtu needs Python 3.11 or newer and found none ($(PYTHONS)): install it, or name it with make PYTHON=/path/to/python" >&2; exit 1; \
fi
endef

define make_venv
if ! $(BIN)/python -c '$(NEW_ENOUGH)' 2> /dev/null; then \
  $(find_python); \
  echo "Making the virtual environment $(VENV) with $$("$$python" --version)"; \
  "$$python" -m venv --clear $(VENV) || { \
    echo "$$python cannot make a virtual environment: on Debian and Ubuntu, install the package python3-venv" >&2; exit 1; }; \
fi
endef

$(VENV)/.runtime: pyproject.toml
	@$(make_venv)
	@echo "Installing zhengtu and what it needs into $(VENV) (once, about a minute)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.dev: pyproject.toml
	@$(make_venv)
	@echo "Installing zhengtu, what it needs and the tools of its developers into $(VENV) (once, about a minute)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $(VENV)/.runtime $@
