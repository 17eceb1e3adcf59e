#!/usr/bin/env bash
# All linters over the whole tree; every one runs even when an earlier one complains, and the exit code tells.
# Called by `make lint`, which makes build/venv/lint and the link first.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
bin="$PWD/build/venv/lint/bin"
export PATH="$bin:$PATH" ANSIBLE_COLLECTIONS_PATH="$PWD/build/collections" ANSIBLE_CONFIG="$PWD/tests/ansible.cfg"
failed=()

check() {
  local name="$1"
  shift
  local start=$SECONDS
  echo "== $name"
  "$@" || failed+=("$name")
  echo "   $((SECONDS - start)) s"
}

# mypy is given the names under the link: that is how the code is imported, and the one way it is found only once.
types() {
  mypy build/collections/ansible_collections/telco/cloud/plugins/module_utils
}

check "ruff" ruff check .
check "mypy" types
check "yamllint" yamllint --strict .
check "shellcheck" shellcheck .ci/run tools/*.sh
check "ansible-lint" ansible-lint --strict -q
# A collection without plugins is an error for antsibull-docs, and would be one for us.
check "antsibull-docs" antsibull-docs lint-collection-docs --plugin-docs --validate-collection-refs=self --skip-rstcheck .
check "antsibull-changelog" antsibull-changelog lint

if [ ${#failed[@]} -gt 0 ]; then
  printf 'lint: %s failed:' "${#failed[@]}" >&2
  printf ' [%s]' "${failed[@]}" >&2
  echo >&2
  exit 1
fi
echo "lint: clean"
