# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Quotas of the simulated Cinder, by themselves: reference/openstack.txt, 1.10."""

from __future__ import annotations

from typing import Any

import flask

from simulators.openstack import OpenStack
from simulators.openstack.block_storage import quotas

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
    cloud, app, kept = OpenStack(), flask.Flask("cinder"), {}  # type: ignore[var-annotated]
    quotas.register(cloud, app, quotas.Book(cloud, lambda: kept))
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
