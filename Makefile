# Two commands are enough: `make run` and `make test`.

PYTHON ?= python3
BIN := .venv/bin
COMPILE := CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/pip-compile -q --strip-extras \
	--generate-hashes --allow-unsafe --no-emit-index-url --no-emit-find-links \
	--no-emit-trusted-host --no-emit-options

.PHONY: run test lint bench docs torture lock clean

run: .venv/run ## set up, load the seeds, serve on http://127.0.0.1:8000
	@$(BIN)/whoholds init
	@$(BIN)/whoholds ingest --if-empty seeds/articles
	@$(BIN)/whoholds serve

test: .venv/test ## every test, on SQLite and on a real PostgreSQL
	@$(BIN)/python -m pytest -n auto $(TESTS)

lint: .venv/test ## what .ci/run checks before the tests
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/bandit -q -c pyproject.toml -r api events schemas app.py cli.py extracting.py filing.py importing.py safekeeping.py serving.py settings.py takedowns.py vouching.py

bench: .venv/test ## benchmarks on what we ship; each prints ratios
	@$(BIN)/python bench/history_cases.py tests/history/cases.json
	@$(BIN)/python -m bench.log
	@$(BIN)/python -m bench.log --postgresql
	@$(BIN)/python -m bench.bound
	@$(BIN)/python -m bench.verify
	@$(BIN)/python -m bench.history --claims 20000

docs: .venv/run ## write the rules into docs/extraction.md again
	@$(BIN)/whoholds rules --into docs/extraction.md

torture: .venv/test ## 2,000 examples of a property, 2,000 processes killed
	@HYPOTHESIS_PROFILE=torture $(BIN)/python -m pytest -n auto $(TESTS)

lock: .venv/run ## work out the locks again
	@$(BIN)/pip install -q pip-tools
	$(COMPILE) -o requirements.lock pyproject.toml
	$(COMPILE) --extra dev -c requirements.lock -o requirements-dev.lock pyproject.toml

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "whoholds needs Python 3.11 or later; say PYTHON=… to name one"; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || \
		{ echo "python3-venv is missing: apt install python3-venv"; exit 1; }
	@$(PYTHON) -m venv .venv

.venv/run: requirements.lock pyproject.toml | .venv/bin/python
	@echo "Installing what the service needs …"
	@$(BIN)/pip install -q --disable-pip-version-check --require-hashes --no-deps -r requirements.lock
	@$(BIN)/pip install -q --disable-pip-version-check --no-deps -e .
	@touch $@

.venv/test: requirements-dev.lock .venv/run
	@echo "Installing what the tests need …"
	@$(BIN)/pip install -q --disable-pip-version-check --require-hashes --no-deps -r requirements-dev.lock
	@touch $@

clean:
	rm -rf .venv var build *.egg-info .mypy_cache .ruff_cache .pytest_cache
