#!/usr/bin/env python3
"""Write docs/openstack_compatibility.md: openstack.cloud's options and ours.

usage: tools/compatibility.py [--read] [--check]

With --read the facts of openstack.cloud are taken anew from build/venv/bench (`make venv-bench`). With --check nothing
is written, and it exits with 1 when the table is not what it would write.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from telco_tools import compatibility
from telco_tools.paths import BUILD, ROOT


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--read", action="store_true", help="take the facts anew from build/venv/bench")
    parser.add_argument("--check", action="store_true", help="write nothing, only compare")
    arguments = parser.parse_args()
    if arguments.read:
        found = sorted((BUILD / "venv" / "bench").glob("lib/*/site-packages/ansible_collections/openstack/cloud"))
        if not found:
            parser.error("there is no build/venv/bench: make venv-bench")
        facts = json.dumps(compatibility.facts(found[0]), indent=1, sort_keys=True)
        compatibility.FACTS.write_text(facts + "\n", encoding="utf-8")
    text = compatibility.table()
    if arguments.check:
        return 0 if compatibility.TABLE.read_text(encoding="utf-8") == text else 1
    compatibility.TABLE.write_text(text, encoding="utf-8")
    print(f"written: {compatibility.TABLE.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
