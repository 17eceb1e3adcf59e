#!/usr/bin/env bash
# Makes a virtual environment under build/venv/, or leaves it as it is when it is already what the requirements ask for.
#
#   tools/venv.sh 2.17|2.18|2.19   build/venv/core-VERSION: that ansible-core, the collection's requirements, the tests'
#   tools/venv.sh lint             build/venv/lint: the linters
#   tools/venv.sh bench            build/venv/bench: the package ansible and openstacksdk, to compare with
#
# The stamp build/venv/NAME/.ready holds a checksum of the Python used and of all that was asked for; when any of it
# changes the environment is made anew. PYTHON=... chooses the interpreter.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

MAIN_CORE=2.19
wanted="${1:?usage: tools/venv.sh 2.17|2.18|2.19|lint|bench}"

case "$wanted" in
  2.17 | 2.18 | 2.19)
    name="core-$wanted"
    packages=("ansible-core~=$wanted.0")
    files=(requirements.txt requirements/test.txt)
    if [ "$wanted" = "$MAIN_CORE" ]; then
      files+=(requirements/clients.txt requirements/molecule.txt)
    fi
    ;;
  lint)
    name=lint
    packages=()
    files=(requirements.txt requirements/test.txt requirements/lint.txt)
    ;;
  bench)
    name=bench
    packages=()
    files=(requirements.txt requirements/bench.txt)
    ;;
  *)
    echo "tools/venv.sh: no environment is called '$wanted' (2.17, 2.18, 2.19, lint, bench)" >&2
    exit 2
    ;;
esac

python="${PYTHON:-}"
if [ -z "$python" ]; then
  for candidate in python3.11 python3.12 python3; do
    # A version manager's shim may exist and still refuse to run: ask it.
    if "$candidate" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 13))' 2> /dev/null; then
      python="$candidate"
      break
    fi
  done
fi
if [ -z "$python" ]; then
  echo "tools/venv.sh: Python 3.11 or 3.12 is needed (all supported releases of ansible-core run on them); none found" >&2
  exit 1
fi

venv="build/venv/$name"
mkdir -p build/venv
checksum="$({ "$python" -c 'import sys; print(sys.version, sys.base_prefix)'; echo "${packages[@]}"; cat "${files[@]}"; } | sha256sum)"

exec 9> "build/venv/.$name.lock"
flock 9 # two makes at once: the second waits, and then finds the work done

if [ -x "$venv/bin/python" ] && [ "$(cat "$venv/.ready" 2> /dev/null)" = "$checksum" ]; then
  exit 0
fi

echo "making $venv"
rm -rf "$venv"
if ! "$python" -m venv "$venv"; then
  echo "tools/venv.sh: $python cannot make virtual environments; on Debian: apt-get install python3-venv" >&2
  exit 1
fi

arguments=()
for file in "${files[@]}"; do
  arguments+=(-r "$file")
done
# -qq: errors only. Extra indexes configured on a machine make pip warn about every package that they lack.
"$venv/bin/python" -m pip install -qq --disable-pip-version-check "${packages[@]}" "${arguments[@]}"
echo "$checksum" > "$venv/.ready"
