# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where things are, and the import path that makes the collection's code importable from the repository."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build"
COLLECTIONS = BUILD / "collections"
EXAMPLES = ROOT / "tests" / "examples"
SYSTEMS = ("openstack", "huawei_ecs", "cisco_esc", "f5_vnfm", "cloudmanager")


def importable() -> None:
    """Link the repository as telco.cloud below build/collections and put that, and the tests, on the import path."""
    link = COLLECTIONS / "ansible_collections" / "telco" / "cloud"
    link.parent.mkdir(parents=True, exist_ok=True)
    if not link.is_symlink():
        link.symlink_to(ROOT, target_is_directory=True)
    for path in (str(COLLECTIONS), str(ROOT / "tests")):
        if path not in sys.path:
            sys.path.insert(0, path)
