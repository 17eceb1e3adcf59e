#!/usr/bin/env python3
"""Fill the simulated cloud of `make demo`, and print the environment that the playbooks need, for the shell.

usage: tools/demo_cloud.py SIMULATORS.json

Four hosts: compute-1 has eight instances that run, three that are stopped and one that is broken. The live migration of
one of those that run fails.
"""

from __future__ import annotations

import json
import shlex
import sys
from pathlib import Path

import requests

_LOGIN = ("auth_url", "username", "password", "project_name", "user_domain_name", "project_domain_name", "region_name")


def main() -> int:
    told = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    openstack, cloudmanager = told["openstack"], told["cloudmanager"]
    hosts = [{"name": f"compute-{number}.example.com"} for number in range(1, 5)]
    servers = [
        {"name": "web", "host": hosts[0]["name"], "count": 8},
        {"name": "batch", "host": hosts[0]["name"], "count": 3, "status": "SHUTOFF"},
        {"name": "broken", "host": hosts[0]["name"], "status": "ERROR"},
        {"name": "db", "host": hosts[1]["name"], "count": 2},
    ]
    for address, call, body in (
        (openstack["url"], "compute", {"hosts": hosts, "servers": servers}),
        (openstack["url"], "fail_moves", {"servers": ["web-3"], "ways": ["live"]}),
        (cloudmanager["url"], "nodes", {}),
    ):
        requests.post(f"{address}/_simulator/call/{call}", json=body, timeout=30).raise_for_status()
    print(f"export CLOUDMANAGER_URL={shlex.quote(cloudmanager['url'])}")
    for name in _LOGIN:
        print(f"export OS_{name.upper()}={shlex.quote(openstack[name])}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
