# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Roles describe themselves: READMEs, argument_specs and defaults agree."""

from __future__ import annotations

import pathlib
import subprocess
import sys
from typing import Any

import pytest
import yaml

ROOT = pathlib.Path(__file__).parents[2]
ROLES = sorted(path for path in (ROOT / "roles").iterdir() if path.is_dir())


def _specs(role: pathlib.Path) -> dict[str, Any]:
    loaded = yaml.safe_load((role / "meta" / "argument_specs.yml").read_text(encoding="utf-8"))
    return dict(loaded["argument_specs"])


def test_readmes_are_what_the_argument_specs_yield() -> None:
    done = subprocess.run(
        [sys.executable, "tools/role_readme.py", "--check"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"run tools/role_readme.py\n{done.stdout}{done.stderr}"


def test_there_are_roles() -> None:
    """An empty list would make the tests below pass without running."""
    assert {"f5_vnfm_deploy", "f5_vnfm_backup", "f5_vnfm_restore"} <= {role.name for role in ROLES}


@pytest.mark.parametrize("role", ROLES, ids=lambda path: path.name)
def test_defaults_are_those_that_are_documented(role: pathlib.Path) -> None:
    """A default that is documented is what the role has; one that is computed is not documented as a value."""
    defaults = yaml.safe_load((role / "defaults" / "main.yml").read_text(encoding="utf-8"))
    told: dict[str, Any] = {}
    for name, point in _specs(role).items():
        assert point["short_description"], name
        assert point["description"], name
        for variable, option in point["options"].items():
            assert variable.startswith(f"{role.name}_")
            if "default" in option:
                assert told.setdefault(variable, option["default"]) == option["default"], variable
    computed = {name for name, value in defaults.items() if isinstance(value, str) and "{{" in value}
    assert told == {name: value for name, value in defaults.items() if name not in computed}


@pytest.mark.parametrize("role", ROLES, ids=lambda path: path.name)
def test_every_playbook_names_an_entry_point(role: pathlib.Path) -> None:
    """A playbook of a role calls one of its entry points, and each entry point has its tasks."""
    points = _specs(role)
    assert all((role / "tasks" / f"{name}.yml").is_file() for name in points)
    called = set()
    for path in (ROOT / "playbooks").glob("*.yml"):
        for task in yaml.safe_load(path.read_text(encoding="utf-8"))[0]["tasks"]:
            options = task["ansible.builtin.import_role"]
            if options["name"] == f"telco.cloud.{role.name}":
                called.add(options.get("tasks_from", "main"))
    assert "main" in called
    assert called <= set(points)
