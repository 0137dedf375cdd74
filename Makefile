# Every target does its own set-up: a fresh machine needs Python 3.11, make and git, nothing else.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt

.PHONY: help demo test app check format taxonomy docs samples fuzz fuzz-text release-check bench clean

help:
	@echo "make demo      analyse the bundled sample and write demo/"
	@echo "make app       start the app in the browser"
	@echo "make test      run every check and every test, as CI does"
	@echo "make check     the checks alone: format, lint, types, generated files"
	@echo "make format    format the code"
	@echo "make taxonomy  check taxonomy/ and rebuild what ships from it"
	@echo "make docs      rebuild docs/cli.md"
	@echo "make fuzz      N=2000: read damaged copies of the samples and report what is not an answer"
	@echo "make bench     measure speed and memory against other programs (an hour, on a quiet machine)"
	@echo "make fuzz-text SECONDS=1800: search for texts that end in a traceback, led by coverage"
	@echo "make release-check  build, install elsewhere, use, and list licences and contents, in dist/"
	@echo "make clean     remove everything that was made"

# The stamps are newer than the files they depend on once the installation has finished.
$(VENV)/.installed: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(INSTALL) --editable .
	@touch $@

$(VENV)/.installed-test: $(VENV)/.installed
	$(INSTALL) --editable ".[test]"
	@touch $@

demo: $(VENV)/.installed
	$(BIN)/skillgap demo --output demo

app: $(VENV)/.installed
	$(BIN)/skillgap app

test: check
	@sh tools/get_test_programs.sh
	$(BIN)/python -m pytest --numprocesses logical --dist loadfile

check: $(VENV)/.installed-test
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/python tools/build_taxonomy.py --check
	$(BIN)/python tools/build_idf.py --check
	$(BIN)/python tools/build_cli_docs.py --check

format: $(VENV)/.installed-test
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

taxonomy: $(VENV)/.installed
	$(BIN)/python tools/build_taxonomy.py
	$(BIN)/python tools/build_idf.py

docs: $(VENV)/.installed
	$(BIN)/python tools/build_cli_docs.py

samples: $(VENV)/.installed
	$(BIN)/python tools/build_samples.py

N ?= 2000
SEED ?= 1
fuzz: $(VENV)/.installed
	$(BIN)/python tools/fuzz.py --inputs $(N) --seed $(SEED)

bench: $(VENV)/.installed-test
	$(INSTALL) --editable ".[bench]"
	$(BIN)/python benchmarks/run.py
	$(BIN)/python benchmarks/peers.py
	$(BIN)/python benchmarks/batch.py --plot docs/images/batch-growth.svg
	$(BIN)/python benchmarks/app.py
	$(BIN)/python benchmarks/load.py

SECONDS ?= 1800
fuzz-text: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check atheris
	$(BIN)/python tools/fuzz_text.py build/fuzz-text -max_total_time=$(SECONDS) -seed=$(SEED) -print_final_stats=1

# The tools of a release have their own place: what they bring along is not tested with the package.
$(VENV)-release/.installed:
	$(PYTHON) -m venv $(VENV)-release
	$(VENV)-release/bin/python -m pip install --quiet --disable-pip-version-check build cyclonedx-bom pip-audit pip-licenses
	@touch $@

release-check: $(VENV)-release/.installed
	$(PYTHON) tools/release_check.py --tools $(abspath $(VENV)-release/bin/python)

clean:
	rm -rf $(VENV) $(VENV)-release build demo dist .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
