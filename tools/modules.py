#!/usr/bin/env python3
"""Write what is derived from the declarations: modules, documentation fragments, meta/runtime.yml, docs/modules.md.

usage: tools/modules.py [--check]

With --check nothing is written; it says which files differ and exits with 1 when any does.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from telco_tools import declarations, write
from telco_tools.paths import ROOT


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--check", action="store_true", help="write nothing, only compare")
    arguments = parser.parse_args()
    files = write.derived(declarations.declared())
    changed = [path for path, text in files.items() if not path.is_file() or path.read_text() != text]
    gone = write.stale(files)
    for path in [*changed, *gone]:
        print(f"{'differs' if arguments.check else 'removed' if path in gone else 'written'}: {path.relative_to(ROOT)}")
    if arguments.check:
        return 1 if changed or gone else 0
    for path in changed:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(files[path])
    for path in gone:
        path.unlink()
    print(f"{len(files)} derived files, {len(changed)} written, {len(gone)} removed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
