#!/usr/bin/env python3
"""Write the tables of the roles' READMEs from their argument_specs.yml.

usage: tools/role_readme.py [--check]

With --check nothing is written; it says which files differ and exits with 1 when any does.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from telco_tools import role_readme
from telco_tools.paths import ROOT


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--check", action="store_true", help="write nothing, only compare")
    arguments = parser.parse_args()
    changed = {path: text for path, text in role_readme.derived().items() if path.read_text(encoding="utf-8") != text}
    for path, text in changed.items():
        print(f"{'differs' if arguments.check else 'written'}: {path.relative_to(ROOT)}")
        if not arguments.check:
            path.write_text(text, encoding="utf-8")
    return 1 if arguments.check and changed else 0


if __name__ == "__main__":
    sys.exit(main())
