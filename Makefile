# Commands of the collection. Each sets up all that it needs: Python 3.11 (with venv), make and a way to PyPI suffice.
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
SHELL := bash
.SHELLFLAGS := -euo pipefail -c

COLLECTIONS := $(CURDIR)/build/collections
COLLECTION := $(COLLECTIONS)/ansible_collections/telco/cloud
VENVS := $(CURDIR)/build/venv
# The environment of the main ansible-core, and its commands first on the path.
MAIN := $(VENVS)/core-2.19
PYTHON_TESTS := $(MAIN)/bin/python
PYTEST_ARGS ?=

# Nothing of the caller's own Ansible may decide how ours behaves.
export ANSIBLE_COLLECTIONS_PATH := $(COLLECTIONS)
export ANSIBLE_CONFIG := $(CURDIR)/tests/ansible.cfg
unexport ANSIBLE_CALLBACK_PLUGINS ANSIBLE_STDOUT_CALLBACK ANSIBLE_INVENTORY ANSIBLE_LIBRARY PYTHONPATH

.PHONY: help
help: ## This list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/' | expand -t 24

# -- what the commands stand on -------------------------------------------------------------------------------------

# The repository may lie anywhere, under any name; Ansible wants ansible_collections/telco/cloud. The link is relative,
# so that it survives a move. Whoever walks the tree must leave out build/, or would walk in circles.
.PHONY: link
link:
	@mkdir -p $(dir $(COLLECTION))
	@[ "$$(readlink $(COLLECTION) || true)" = ../../../.. ] || ln -sfn ../../../.. $(COLLECTION)

.PHONY: venv-2.17 venv-2.18 venv-2.19 venv-lint venv-bench
venv-2.17 venv-2.18 venv-2.19 venv-lint venv-bench: venv-%:
	@tools/venv.sh $*

# -- the commands ---------------------------------------------------------------------------------------------------

.PHONY: demo
demo: venv-2.19 link ## Set up and run the main job against the simulators
	@PATH="$(MAIN)/bin:$$PATH" PYTHON="$(PYTHON_TESTS)" bash tools/demo.sh

.PHONY: test
test: venv-2.17 venv-2.18 venv-2.19 link ## Set up and pass all tests that need no outside server
	@PATH="$(MAIN)/bin:$$PATH" $(PYTHON_TESTS) -m pytest -n 3 --dist loadgroup $(PYTEST_ARGS)

.PHONY: modules
modules: venv-2.19 link ## Write modules, fragments, meta/runtime.yml and tables of docs/ from the declarations
	@$(PYTHON_TESTS) tools/modules.py
	@$(PYTHON_TESTS) tools/role_readme.py
	@$(PYTHON_TESTS) tools/compatibility.py

.PHONY: coverage
coverage: venv-2.19 link ## Run examples and roles, count the operations of the APIs that were performed
	@PATH="$(MAIN)/bin:$$PATH" $(PYTHON_TESTS) tools/coverage.py

.PHONY: lint
lint: venv-lint link ## ruff, mypy, yamllint, shellcheck, ansible-lint (production), antsibull-docs, changelog
	@bash tools/lint.sh

.PHONY: sanity
sanity: venv-2.17 venv-2.18 venv-2.19 venv-lint ## ansible-test sanity on every supported ansible-core
	@bash tools/sanity.sh $(SANITY_ARGS)

.PHONY: simulators
simulators: venv-2.19 ## Run all simulators in the foreground, with addresses and credentials printed
	@PYTHONPATH=tests exec $(PYTHON_TESTS) -m simulators $(SIMULATORS_ARGS)

.PHONY: test-openstack
test-openstack: venv-2.19 link ## The OpenStack examples against real services (Debian 12, as root)
	@PATH="$(MAIN)/bin:$$PATH" $(PYTHON_TESTS) tools/test_openstack.py $(TEST_OPENSTACK_ARGS)

.PHONY: bench
bench: venv-2.19 venv-bench link ## Compare the cost of a task with openstack.cloud, on the simulator or (BENCH_ARGS=--real) the testbed
	@PATH="$(MAIN)/bin:$$PATH" $(PYTHON_TESTS) tools/bench.py $(BENCH_ARGS)

.PHONY: clean
clean: ## Remove what the commands made
	@rm -rf build .ansible .mypy_cache .pytest_cache .ruff_cache
