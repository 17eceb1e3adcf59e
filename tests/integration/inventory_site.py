# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A configuration of the inventory telco.cloud.openstack and a clouds.yaml, listed by ansible-inventory."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]


def login(url: str, **other: Any) -> dict[str, Any]:
    """A cloud's section in clouds.yaml: the administrator's login at a simulator."""
    auth = {"auth_url": f"{url}/v3", "username": "admin", "password": "secret", "project_name": "admin"}
    auth |= {"user_domain_name": "Default", "project_domain_name": "Default"}
    return {"auth": auth, "region_name": "RegionOne", **other}


class Site:
    """A configuration and its clouds.

    :param clouds: The sections of clouds.yaml, or the addresses of simulators.
    """

    def __init__(self, folder: Path, **clouds: Any) -> None:
        self.folder = folder
        sections = {name: login(told) if isinstance(told, str) else told for name, told in clouds.items()}
        (folder / "clouds.yaml").write_text(yaml.safe_dump({"clouds": sections}))

    def configure(self, **options: Any) -> None:
        """Write the configuration."""
        whole = {"plugin": "telco.cloud.openstack", **options}
        (self.folder / "test.openstack.yml").write_text(yaml.safe_dump(whole))

    def run(
        self,
        *arguments: str,
        core: str = "2.19",
        program: Path | None = None,
        environment: Mapping[str, str] | None = None,
    ) -> tuple[int, str, str, Any]:
        """Exit code, output, messages and what the process has used, of one listing."""
        known = program or ROOT / "build" / "venv" / f"core-{core}" / "bin" / "ansible-inventory"
        foreign = ("ANSIBLE_", "OS_")
        own = {key: value for key, value in os.environ.items() if not key.startswith(foreign)}
        own |= {
            "ANSIBLE_CONFIG": str(ROOT / "tests" / "ansible.cfg"),
            "ANSIBLE_INVENTORY_ANY_UNPARSED_IS_FAILED": "true",
            "ANSIBLE_LOCAL_TEMP": str(self.folder / "tmp"),
            "HOME": str(self.folder),
            **({} if program else {"ANSIBLE_COLLECTIONS_PATH": str(ROOT / "build" / "collections")}),
            **(environment or {}),
        }
        out, err = self.folder / "out", self.folder / "err"
        with out.open("w") as stdout, err.open("w") as stderr:
            process = subprocess.Popen(
                [known, "-i", self.folder / "test.openstack.yml", "--list", *arguments],
                env=own,
                cwd=self.folder,
                stdin=subprocess.DEVNULL,
                stdout=stdout,
                stderr=stderr,
            )
            try:
                _pid, status, used = os.wait4(process.pid, 0)
            except BaseException:  # a time limit of pytest, for one
                process.kill()
                raise
        return os.waitstatus_to_exitcode(status), out.read_text(), err.read_text(), used

    def listed(self, *arguments: str, **how: Any) -> dict[str, Any]:
        """The inventory."""
        status, out, err, _used = self.run(*arguments, **how)
        if status != 0:
            raise RuntimeError(err)
        found: dict[str, Any] = json.loads(out, object_hook=_plain)
        return found


def hosts(found: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """The hosts of an inventory with their variables."""
    told: dict[str, dict[str, Any]] = found["_meta"]["hostvars"]
    return told


def _plain(found: dict[str, Any]) -> Any:
    """ansible-core 2.19 writes some texts down as ones that are not to be taken for templates."""
    return found["__ansible_unsafe"] if set(found) == {"__ansible_unsafe"} else found
