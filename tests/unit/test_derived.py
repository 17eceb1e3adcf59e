# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is derived is what the declarations say: the committed files are what `make modules` writes."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from typing import Any

import pytest

from .entries import ROOT, entries


def test_committed_files_are_what_make_modules_writes() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "tools" / "modules.py"), "--check"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"run `make modules`:\n{done.stdout}{done.stderr}"


@pytest.mark.parametrize("name", sorted(entries()))
def test_option_names_that_look_secret_say_what_they_are(name: str) -> None:
    """Ansible warns of an option called like a password that does not say whether it is logged."""
    from ansible.module_utils.basic import PASSWORD_MATCH

    def silent(spec: Mapping[str, Any], path: str = "") -> list[str]:
        found = []
        for option, details in spec.items():
            if PASSWORD_MATCH.search(option) and "no_log" not in details:
                found.append(path + option)
            found += silent(details.get("options") or {}, f"{path}{option}.")
        return found

    assert silent(entries()[name].module_kwargs()["argument_spec"]) == []


@pytest.mark.parametrize("name", sorted(entries()))
def test_each_module_can_be_told_apart_by_its_documentation(name: str) -> None:
    text = (ROOT / "plugins" / "modules" / f"{name}.py").read_text()
    assert f"module: {name}\n" in text
    assert f"telco.cloud.{name}:" in text, "its example does not use it"
