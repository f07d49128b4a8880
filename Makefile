# Two commands do all the set-up: `make run` and `make test`.
# The tools live in .venv; a stamp file a lock tells whether the venv matches it.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export UV_NO_PROGRESS ?= 1
export UV_PYTHON_DOWNLOADS ?= never

.DEFAULT_GOAL := help
.PHONY: help run test check bench preview format lock translations clean

help:  ## list what can be done here
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*##/\t/' | expand -t 16

$(BIN)/uv:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Jiayou needs Python 3.11 or newer; name one with: make $(MAKECMDGOALS) PYTHON=/path/to/python3"; exit 1; }
	@echo "Setting up $(VENV) (once; about half a minute)"
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv

$(VENV)/.run-stamp: requirements.lock | $(BIN)/uv
	@$(BIN)/uv pip install --quiet --require-hashes --python $(BIN)/python -r requirements.lock
	@touch $@

$(VENV)/.dev-stamp: requirements-dev.lock | $(BIN)/uv
	@$(BIN)/uv pip install --quiet --require-hashes --python $(BIN)/python -r requirements-dev.lock
	@touch $@ $(VENV)/.run-stamp

run: $(VENV)/.run-stamp  ## start the bot; without a Slack token, the practice workspace
	@$(BIN)/python -m bot

test: $(VENV)/.dev-stamp  ## every test, on SQLite and PostgreSQL
	@$(BIN)/python -m pytest -n 4 --dist worksteal

check: $(VENV)/.dev-stamp  ## format, lint, types, import contracts, translations, one migration head
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m messages.catalogue check
	$(BIN)/python -m bot migrations check

bench: $(VENV)/.dev-stamp  ## measure; ONLY=ack runs the rows whose names start so
	@$(BIN)/python -m tests.benchmarks $(if $(ONLY),--only $(ONLY))

preview: $(VENV)/.dev-stamp  ## one page with every message and form in both languages
	@$(BIN)/python -m bot preview

format: $(VENV)/.dev-stamp  ## put the code into its one format
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

translations: $(VENV)/.dev-stamp  ## gather the words of the templates into messages/locale
	@$(BIN)/python -m messages.catalogue update

lock: | $(BIN)/uv  ## pin the newest releases that pyproject.toml admits
	@$(BIN)/uv pip compile --quiet --upgrade --universal --generate-hashes --no-header --no-emit-index-url --extra practice pyproject.toml -o requirements.lock
	@$(BIN)/uv pip compile --quiet --upgrade --universal --generate-hashes --no-header --no-emit-index-url --extra practice --group dev pyproject.toml -o requirements-dev.lock

clean:  ## remove what was built, and the practice workspace's data
	@rm -rf $(VENV) var build bench.json preview.html .pytest_cache .mypy_cache .ruff_cache .hypothesis
