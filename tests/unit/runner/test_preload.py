# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the parent of all workers imports, and how."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from ansible_collections.telco.cloud import plugins

_PROGRAM = """
import importlib, json, sys
from ansible.utils.collection_loader._collection_finder import _AnsibleCollectionFinder
_AnsibleCollectionFinder(paths=[sys.argv[1]])._install()
base = "ansible_collections.telco.cloud.plugins."
first = sys.meta_path[0]
importlib.import_module(base + "action")
before = set(sys.modules)
with importlib.import_module(base + "plugin_utils.compiled").compiled():
    module = importlib.import_module(base + "modules.openstack_network")
new = [name for name in sys.modules if name not in before]
print(json.dumps({
    "first": sys.meta_path[0] is first,
    "cached": module.__cached__,
    "new": [name[len(base):] for name in new if name.startswith(base)],
    "foreign": [name for name in new if name.partition(".")[0] in ("requests", "keystoneauth1", "lxml")],
}))
"""


def test_a_worker_imports_what_was_compiled_before(tmp_path: Path) -> None:

    collections = Path(next(iter(plugins.__path__))).parents[3]
    told = subprocess.run(
        [sys.executable, "-c", _PROGRAM, str(collections)],
        env={"PYTHONPYCACHEPREFIX": str(tmp_path), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    result = json.loads(told.stdout)
    assert Path(result["cached"]).is_relative_to(tmp_path)
    assert Path(result["cached"]).exists()
    assert "module_utils.openstack.network" in result["new"]
    # Core and the libraries are there already: a worker is forked with them.
    assert not [name for name in result["new"] if name.startswith("module_utils.core.")]
    assert result["foreign"] == []
    assert result["first"]  # Ansible's own imports are as they were
