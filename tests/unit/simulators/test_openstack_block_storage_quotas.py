# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Quotas of the simulated Cinder, by themselves: reference/openstack.txt, 1.10."""

from __future__ import annotations

from typing import Any

import flask

from simulators.openstack import OpenStack
from simulators.openstack.block_storage import quotas
from simulators.openstack.identity.state import fixed_id

from .openstack_block_storage_caller import asking

_LOGIN = {
    "auth": {
        "identity": {
            "methods": ["password"],
            "password": {"user": {"name": "admin", "password": "secret", "domain": {"id": "default"}}},
        },
        "scope": {"project": {"name": "admin", "domain": {"id": "default"}}},
    }
}


def test_block_storage_quotas() -> None:
    cloud, app = OpenStack(), flask.Flask("cinder")
    quotas.register(cloud, app, quotas.book(cloud))
    login = cloud.app.test_client().post("/v3/auth/tokens", json=_LOGIN)
    project = login.get_json()["token"]["project"]["id"]
    caller, headers = app.test_client(), {"X-Auth-Token": login.headers["X-Subject-Token"]}
    path = f"/v3/{project}/os-quota-sets/p1"

    def call(verb: str, address: str = path, body: Any = None) -> Any:
        return caller.open(address, method=verb, json=body, headers=headers)

    assert call("PUT", body={"quota_set": {"volumes": 3}}).get_json()["quota_set"]["volumes"] == 3
    assert call("GET", f"{path}?usage=True").get_json()["quota_set"]["volumes"]["limit"] == 3
    assert call("GET", f"{path}/defaults").get_json()["quota_set"]["volumes"] == 10
    for wrong in ({"quota_set": {"wrong": 1}}, {"quota_set": {"volumes": -2}}, {}):
        assert call("PUT", body=wrong).status_code == 400
    limits = call("GET", f"/v3/{project}/limits?project_id=p1").get_json()["limits"]["absolute"]
    assert (limits["maxTotalVolumes"], limits["totalVolumesUsed"]) == (10, 0)
    headers["OpenStack-API-Version"] = "volume 3.39"
    limits = call("GET", f"/v3/{project}/limits?project_id=p1").get_json()["limits"]["absolute"]
    assert limits["maxTotalVolumes"] == 3
    assert call("GET", "/v3/another/os-quota-sets/p1").status_code == 400
    assert call("DELETE").status_code == 200
    assert call("GET").get_json()["quota_set"]["volumes"] == 10
    assert caller.get(path).status_code == 401


def test_what_is_there_counts_until_it_is_gone() -> None:
    """Snapshots count as GiB, too, and each type has counts of its own; what is another project's does not count."""
    project = fixed_id("project.admin")
    with asking() as ask:

        def made(kind: str, path: str, **values: Any) -> str:
            """Its id; the second look is at what is ready."""
            key = str(ask("POST", path, {kind: values}).json()[kind]["id"])
            while ask("GET", f"{path}/{key}").json()[kind]["status"] != "available":
                pass
            return key

        def uses() -> dict[str, int]:
            """What is used of anything, which the limits have to say as well."""
            found = ask("GET", f"/os-quota-sets/{project}", usage="true").json()["quota_set"]
            told = {name: one["in_use"] for name, one in found.items() if name != "id" and one["in_use"]}
            limits = ask("GET", "/limits").json()["limits"]["absolute"]
            names = ("volumes", "gigabytes", "snapshots", "backups", "backup_gigabytes")
            words = (f"total{''.join(part.capitalize() for part in name.split('_'))}Used" for name in names)
            assert [limits[word] for word in words] == [told.get(name, 0) for name in names]
            return told

        assert uses() == {}
        volume = made("volume", "/volumes", size=2, name="data")
        made("volume", "/volumes", size=1, volume_type="__DEFAULT__")
        snapshot = made("snapshot", "/snapshots", volume_id=volume)
        made("backup", "/backups", volume_id=volume)
        made("backup", "/backups", volume_id=volume, incremental=True)
        assert uses() == {
            "volumes": 2,
            "volumes_files": 1,
            "volumes___DEFAULT__": 1,
            "gigabytes": 5,
            "gigabytes_files": 4,
            "gigabytes___DEFAULT__": 1,
            "snapshots": 1,
            "snapshots_files": 1,
            "backups": 2,
            "backup_gigabytes": 4,
        }
        others = ask("GET", f"/os-quota-sets/{fixed_id('project.demo')}", usage="true").json()["quota_set"]
        assert others["volumes"]["in_use"] == 0
        ask("DELETE", f"/snapshots/{snapshot}")
        while ask("GET", f"/snapshots/{snapshot}").ok:
            pass
        assert (uses()["gigabytes"], "snapshots" in uses()) == (3, False)
