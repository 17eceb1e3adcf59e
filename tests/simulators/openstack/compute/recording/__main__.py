# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Record how a real Nova answers: PYTHONPATH=tests python -m simulators.openstack.compute.recording ...

--auth-url http://127.0.0.1:5000/v3 --password P   administrator "admin" and plain user "demo", each with its project
--hosts NAME NAME --zone ZONE --image ID           see Player
--off COMMAND --on COMMAND                         switch a compute host off and on; its name is appended
"""

from __future__ import annotations

import argparse
import shlex
import subprocess
from pathlib import Path
from typing import Any

import requests
import yaml

from simulators.openstack.compute.recording import Player, play

_HEAD = """\
# How a real Nova (Zed, 26) answered: written by tests/simulators/openstack/compute/recording, never by hand.
# <...> stands for what differs from run to run, {...} for what belongs to the cloud.
"""


def _login(auth_url: str, name: str, password: str) -> tuple[str, str]:
    """(token, address of Nova without version)."""
    domain = {"domain": {"id": "default"}}
    user = {"name": name, "password": password, **domain}
    auth = {
        "identity": {"methods": ["password"], "password": {"user": user}},
        "scope": {"project": {"name": name, **domain}},
    }
    answer = requests.post(f"{auth_url}/auth/tokens", json={"auth": auth}, timeout=30)
    answer.raise_for_status()
    catalog = answer.json()["token"]["catalog"]
    url = next(one["endpoints"][0]["url"] for one in catalog if one["type"] == "compute")
    return answer.headers["X-Subject-Token"], url.rpartition("/v2.1")[0]


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("auth-url", "password", "zone", "image", "off", "on"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--hosts", nargs=2, required=True)
    options = parser.parse_args()
    admin, url = _login(options.auth_url, "admin", options.password)
    plain, _url = _login(options.auth_url, "demo", options.password)

    def power(host: str, on: bool) -> None:
        subprocess.run([*shlex.split(options.on if on else options.off), host], check=True)

    tokens = {"admin": admin, "plain": plain}
    player = Player(url, tokens, tuple(options.hosts), options.zone, options.image, power, 1.0)
    records: list[dict[str, Any]] = play(player)
    path = Path(__file__).parent.parent / "recorded.yaml"
    path.write_text(_HEAD + "---\n" + yaml.safe_dump(records, sort_keys=False, width=119), encoding="utf-8")
    print(f"{len(records)} answers, {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
