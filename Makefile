# Every target prepares its own .venv; nothing has to be done by hand before. See README.md.
HOST ?= 127.0.0.1
PORT ?= 8000
BIN := .venv/bin
LOCK := --universal --generate-hashes --no-emit-index-url --no-header --no-annotate --python-version 3.11 --quiet
# Tests leave nothing in the data folder that `make run` uses.
TEST_ENVIRONMENT := GAOXIN_DATA=.pytest_cache/data

.PHONY: help run test test-long check format messages baseline lock vendor

help:
	@echo "make run        start the product at http://$(HOST):$(PORT) (other address: make run PORT=8001)"
	@echo "make test       what CI runs: make check, then all tests but the long ones"
	@echo "make test-long  long loads and large runs"
	@echo "make check      format, lint, types, import contracts, migrations, English of the interface"
	@echo "make format     put the format and the order of imports right"
	@echo "make messages   collect the words of the interface and say which have no English"
	@echo "make baseline   write the schema of empty databases anew after a change of migrations"
	@echo "make lock       pin the newest dependencies that pyproject.toml allows"
	@echo "make vendor     fetch the scripts and styles of the pages again (needs npm)"

run:
	@tools/venv run
	@$(BIN)/gaoxin up --host $(HOST) --port $(PORT)

test: check
	$(TEST_ENVIRONMENT) $(BIN)/pytest -m "not long" -n auto --dist loadfile --no-loadscope-reorder

test-long:
	@tools/venv test
	$(TEST_ENVIRONMENT) GAOXIN_ALL_EXAMPLES=1 $(BIN)/pytest -m "long or examples"

check:
	@tools/venv test
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(TEST_ENVIRONMENT) $(BIN)/gaoxin manage makemigrations --check --dry-run
	$(TEST_ENVIRONMENT) $(BIN)/gaoxin manage baseline --check
	$(TEST_ENVIRONMENT) $(BIN)/gaoxin manage messages --check

format:
	@tools/venv test
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

messages:
	@tools/venv test
	$(TEST_ENVIRONMENT) $(BIN)/gaoxin manage messages

baseline:
	@tools/venv test
	$(TEST_ENVIRONMENT) $(BIN)/gaoxin manage baseline

lock:
	@tools/venv run
	$(BIN)/python -m venv .venv/lock
	.venv/lock/bin/python -m pip --disable-pip-version-check install --quiet uv
	echo "setuptools>=77" | .venv/lock/bin/uv pip compile --upgrade $(LOCK) - -o requirements/build.txt
	.venv/lock/bin/uv pip compile --upgrade $(LOCK) pyproject.toml -o requirements/run.txt
	.venv/lock/bin/uv pip compile --upgrade $(LOCK) pyproject.toml --extra test -c requirements/run.txt -o requirements/test.txt

vendor:
	python3 tools/vendor
