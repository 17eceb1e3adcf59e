#!/usr/bin/env bash
# ansible-test sanity over the collection as it ships, on every supported ansible-core. What stays here (tests, tools,
# scenarios) follows the rules of `make lint` instead: ansible-test holds any Python file to those of plugins.
#
#   tools/sanity.sh [--core VERSION]... [-- ARGUMENT...]    arguments after -- go to `ansible-test sanity`
#
# ansible-test wants its collection at ansible_collections/telco/cloud, not below a symbolic link, and lists the files
# by git: so they are copied to build/sanity/ and put into a repository of their own. All that it keeps (caches, the
# environments of the single tests, which it makes itself with the versions it pins) goes to build/sanity/home.
#
# Nothing is skipped: what does not hold is fixed, or listed with its reason in tests/sanity/ignore-VERSION.txt.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
root="$PWD"

cores=()
while [ $# -gt 0 ]; do
  case "$1" in
    --core)
      cores+=("$2")
      shift 2
      ;;
    --)
      shift
      break
      ;;
    *)
      echo "usage: tools/sanity.sh [--core VERSION]... [-- ARGUMENT...]" >&2
      exit 2
      ;;
  esac
done
[ ${#cores[@]} -gt 0 ] || cores=(2.17 2.18 2.19)

copy="$root/build/sanity/ansible_collections/telco/cloud"
rm -rf "$copy"
mkdir -p "$copy"
# Also what is not committed yet, but only what is still there.
known() { git ls-files -z --cached --others --exclude-standard -- "$@"; }
{
  known . ':!tests' ':!tools' ':!extensions/molecule'
  known tests/sanity tests/config.yml
} | while IFS= read -r -d '' file; do
  [ ! -e "$file" ] || printf '%s\0' "$file"
done | tar --null --files-from=- --create | tar --extract --directory "$copy"
git -C "$copy" init --quiet
git -C "$copy" add --all

export HOME="$root/build/sanity/home"
unset ANSIBLE_CONFIG ANSIBLE_COLLECTIONS_PATH PYTHONPATH
mkdir -p "$HOME/.ansible/test/cache"
# ansible-test makes environments without pip and fetches pip's installer from a host of its own. Only PyPI is to be
# needed here: the same release of pip comes from there, by a script that takes the installer's place in the cache.
for core in "${cores[@]}"; do
  python="$root/build/venv/core-$core/bin/python"
  "$python" - "$HOME/.ansible/test/cache" << 'EOF'
import pathlib
import re
import sys

import ansible_test._internal.python_requirements as requirements

text = pathlib.Path(requirements.__file__).read_text(encoding="utf-8")
versions = set(re.findall(r"\bpip='([0-9.]+)'", text))
if not versions:
    sys.exit("tools/sanity.sh: this release of ansible-test names the version of pip in another way; adapt the script")
for version in versions:
    target = pathlib.Path(sys.argv[1]) / f"get_pip_{version.replace('.', '_')}.py"
    target.write_text(
        "import subprocess, sys\n"
        f"python = {sys.executable!r}\n"
        # The installer's own options have no meaning for pip, which brings nothing along by itself.
        "own = ('pip==', '--no-setuptools', '--no-wheel')\n"
        "arguments = [argument for argument in sys.argv[1:] if not argument.startswith(own)]\n"
        f"command = [python, '-m', 'pip', '--python', sys.executable, 'install', '-q', 'pip=={version}', *arguments]\n"
        "sys.exit(subprocess.call(command))\n",
        encoding="utf-8",
    )
EOF
done

# The linters' environment brings shellcheck, which ansible-test skips silently where it is missing.
cd "$copy"
failed=()
summary=()
for core in "${cores[@]}"; do
  start=$SECONDS
  echo "== ansible-test sanity, ansible-core $core"
  state=passed
  if ! PATH="$root/build/venv/core-$core/bin:$PATH:$root/build/venv/lint/bin" \
    "$root/build/venv/core-$core/bin/ansible-test" sanity --color no --python 3.11 --requirements "$@"; then
    state=FAILED
    failed+=("$core")
  fi
  summary+=("sanity on ansible-core $core: $state in $((SECONDS - start)) s")
done
printf '%s\n' "${summary[@]}"
[ ${#failed[@]} -eq 0 ]
