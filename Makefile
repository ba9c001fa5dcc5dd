# Every target makes what it needs; all it takes is CPython 3.10 to 3.13 as python3 (or PYTHON=…) and make.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check
PYTEST_ARGS ?=
DRILL_ARGS ?=
SOURCES := src tests benchmarks tools examples typing_tests tests_adapters tests_llm tests_frameworks tests_browser tests_pkcs11

.DEFAULT_GOAL := help
.PHONY: help demo drill-erasure drill-backup test pytest lint format test-all test-adapters adapters test-llm llm test-frameworks frameworks test-browser browser test-pkcs11 pkcs11 catalogue docs bench bench-vault clean

help: ## show this list
	@grep -E '^[a-z-]+:.*##' Makefile | sed 's/:.*## /\t/' | expand -t 18

demo: $(VENV)/.demo ## redact the example chats and measure what leaks
	@$(BIN)/python examples/demo.py

drill-erasure: $(VENV)/.tests ## erase one of 200 customers everywhere, killed at every step, on servers of its own
	@$(BIN)/python examples/drill_erasure.py $(DRILL_ARGS)

test: lint pytest ## check style and types, run all tests with branch coverage

pytest: $(VENV)/.tests ## run the tests only; PYTEST_ARGS="-k name" chooses
	@$(BIN)/python -m compileall -q src # else, where bytecode is not to be written, each process of a test compiles all anew
	$(BIN)/python -m pytest -n 2 --dist worksteal --cov --cov-report=term $(PYTEST_ARGS)

lint: $(VENV)/.tests ## ruff and mypy, changing nothing
	$(BIN)/ruff check $(SOURCES)
	$(BIN)/ruff format --check $(SOURCES)
	$(BIN)/mypy --strict

format: $(VENV)/.tests ## put the code into shape
	$(BIN)/ruff check --fix $(SOURCES)
	$(BIN)/ruff format $(SOURCES)

test-adapters: ## run the adapters against the real libraries, in an environment of their own (1.7 GB)
	@$(MAKE) --no-print-directory adapters VENV=.venvs/adapters

adapters: $(VENV)/.adapters
	$(BIN)/python -m pytest tests_adapters $(PYTEST_ARGS)

test-llm: ## run the SDKs of language models against the fake provider, in an environment of their own
	@$(MAKE) --no-print-directory llm VENV=.venvs/llm

llm: $(VENV)/.llm
	$(BIN)/python -m pytest tests_llm $(PYTEST_ARGS)

test-frameworks: ## run frameworks over a protected client, in an environment of their own
	@$(MAKE) --no-print-directory frameworks VENV=.venvs/frameworks

frameworks: $(VENV)/.frameworks
	$(BIN)/python -m pytest tests_frameworks $(PYTEST_ARGS)

test-browser: ## try the web page of the examples in Chromium, which is installed if need be (as root, on Debian)
	@$(MAKE) --no-print-directory browser VENV=.venvs/browser

browser: $(VENV)/.browser
	@command -v chromium >/dev/null || { [ "$$(id -u)" = 0 ] && apt-get update -qq && \
		DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium; } || \
		{ echo "Chromium is wanted: install Debian's package chromium"; exit 1; }
	$(BIN)/python -m pytest tests_browser $(PYTEST_ARGS)

test-all: ## run the tests on every CPython from 3.10 to 3.13 found here
	@pythons=$$($(PYTHON) tools/find_pythons.py) || exit 1; failed=; \
	for python in $$pythons; do \
		version=$${python%%=*}; echo "== CPython $$version"; \
		$(MAKE) --no-print-directory pytest VENV=.venvs/$$version PYTHON="$${python#*=}" || failed="$$failed $$version"; \
	done; \
	if [ -n "$$failed" ]; then echo "failed on:$$failed"; exit 1; fi; \
	echo "passed on:" $$(for python in $$pythons; do echo "$${python%%=*}"; done)

drill-backup: $(VENV)/.tests ## erase somebody, restore yesterday's backup, count what can be read
	@$(BIN)/python -m examples.drill_backup

test-pkcs11: ## run the tests of master keys in a token, against SoftHSM (Debian's package, installed if this is root)
	@$(MAKE) --no-print-directory pkcs11 VENV=.venvs/pkcs11

pkcs11: $(VENV)/.pkcs11
	@tools/install_softhsm.sh
	$(BIN)/python -m pytest tests_pkcs11 $(PYTEST_ARGS)

catalogue: $(VENV)/.demo ## write the reference page of entity types anew
	$(BIN)/python tools/build_catalogue_page.py
	$(BIN)/python tools/build_secrets_page.py

bench-vault: $(VENV)/.tests ## measure the vault beside raw drivers and ciphers (takes some minutes)
	$(BIN)/python -m benchmarks.vault

docs: $(VENV)/.docs ## build the documentation into site/
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet

bench: $(VENV)/.bench ## measure speed, hostile input and accuracy on this machine
	$(BIN)/python -m benchmarks.speed
	$(BIN)/python -m benchmarks.hostile
	$(BIN)/python -m benchmarks.accuracy
	$(BIN)/python -m benchmarks.llm

clean: ## remove environments, caches and what was built
	rm -rf .venv .venvs site build dist htmlcov .coverage .coverage.* .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find $(SOURCES) -name __pycache__ -type d -prune -exec rm -rf {} +

# One environment; a stamp for each set of packages, so that a second run installs nothing.
$(VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 10) <= sys.version_info[:2] <= (3, 13))' || \
		{ echo "privkit wants CPython 3.10 to 3.13: make PYTHON=/path/to/python"; exit 1; }
	$(PYTHON) -m venv --clear $(VENV)
	$(PIP) install --upgrade 'pip>=25.1'
	@touch $@

$(VENV)/.demo: $(VENV)/.made pyproject.toml
	$(PIP) install --editable .
	@touch $@

$(VENV)/.tests: $(VENV)/.made pyproject.toml
	$(PIP) install --editable . --group tests --group lint
	@touch $@

$(VENV)/.pkcs11: $(VENV)/.made pyproject.toml
	$(PIP) install --editable '.[pkcs11]' --group pkcs11
	@touch $@

$(VENV)/.adapters: $(VENV)/.made pyproject.toml
	$(PIP) install --editable . --group adapters
	@touch $@

$(VENV)/.llm: $(VENV)/.made pyproject.toml
	$(PIP) install --editable . --group llm
	@touch $@

$(VENV)/.frameworks: $(VENV)/.made pyproject.toml
	$(PIP) install --editable . --group frameworks
	@touch $@

$(VENV)/.browser: $(VENV)/.made pyproject.toml
	$(PIP) install --editable . --group browser
	@touch $@

$(VENV)/.docs: $(VENV)/.made pyproject.toml
	$(PIP) install --editable . --group docs
	@touch $@

$(VENV)/.bench: $(VENV)/.made pyproject.toml
	$(PIP) install --editable . --group benchmarks
	@touch $@
