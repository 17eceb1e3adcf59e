# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The catalog of the OpenStack simulator's Keystone against reference/openstack.txt, 6.3, 6.4 and 6.12."""

from __future__ import annotations

from typing import Any

import pytest

from simulators.kit import Running

from .test_openstack_identity import ADMIN_PROJECT, Client, by_password, call, log_in, running
from .test_openstack_identity_groups import make

__all__ = ["call", "running"]


def catalog(running: Running) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = log_in(running, by_password(), ADMIN_PROJECT).json()["token"]["catalog"]
    return found


def test_documented_service(running: Running, call: Client) -> None:
    service = make(call, "service", type="volume")
    path = f"/v3/services/{service['id']}"
    links = {"self": call.url + path}
    assert service == {"id": service["id"], "type": "volume", "name": "", "enabled": True, "links": links}
    assert call("GET", path).json() == {"service": service}
    assert [one["id"] for one in call("GET", "/v3/services?type=volume").json()["services"]] == [service["id"]]
    assert "volume" in [one["type"] for one in catalog(running)]
    changed = call("PATCH", path, {"service": {"enabled": False, "description": "d"}}).json()["service"]
    assert changed == {**service, "enabled": False, "description": "d"}
    assert "volume" not in [one["type"] for one in catalog(running)]
    gone = call("DELETE", path)
    assert (gone.status_code, gone.content, call("GET", path).status_code) == (204, b"", 404)


def test_own_services(running: Running, call: Client) -> None:
    listed = call("GET", "/v3/services").json()["services"]
    assert {one["id"] for one in listed} == {one["id"] for one in catalog(running)}
    assert {"identity", "network", "compute"} <= {one["type"] for one in listed}


@pytest.mark.parametrize(
    "given", [{}, {"name": "n"}, {"type": ""}, {"type": "t", "enabled": "yes"}, {"type": "t", "colour": "red"}]
)
def test_bad_services(running: Running, call: Client, given: Any) -> None:
    running.simulator.settings["identity_extras"] = False
    assert call("POST", "/v3/services", {"service": given}).status_code == 400


def test_documented_region(call: Client) -> None:
    given = {"description": "US West Subregion 1", "parent_region_id": "RegionOne"}
    path = "/v3/regions/8ebd7f"
    made = call("PUT", path, {"region": given})
    assert made.status_code == 201
    assert made.json() == {"region": {**given, "id": "8ebd7f", "links": {"self": call.url + path}}}
    assert call("GET", path).json() == made.json()
    assert call("PUT", path, {"region": given}).status_code == 409
    below = call("GET", "/v3/regions?parent_region_id=RegionOne").json()["regions"]
    assert [one["id"] for one in below] == ["8ebd7f"]
    changed = call("PATCH", path, {"region": {"description": "d"}}).json()["region"]
    assert (changed["description"], changed["parent_region_id"]) == ("d", "RegionOne")
    gone = call("DELETE", path)
    assert (gone.status_code, gone.content, call("GET", path).status_code) == (204, b"", 404)


def test_rules_of_regions(call: Client) -> None:
    top = make(call, "region", description="any id")["id"]
    make(call, "region", id="low", parent_region_id=top)
    assert call("POST", "/v3/regions", {"region": {"parent_region_id": "nowhere"}}).status_code == 404
    assert call("PUT", "/v3/regions/a", {"region": {"id": "b"}}).status_code == 400
    assert call("PATCH", f"/v3/regions/{top}", {"region": {"parent_region_id": "low"}}).status_code == 400
    assert call("PATCH", f"/v3/regions/{top}", {"region": {}}).status_code == 400
    assert call("DELETE", "/v3/regions/RegionOne").status_code == 403
    assert call("DELETE", f"/v3/regions/{top}").status_code == 204
    assert [one["id"] for one in call("GET", "/v3/regions").json()["regions"]] == ["RegionOne"]


def test_documented_endpoint(running: Running, call: Client) -> None:
    service = make(call, "service", type="volume")["id"]
    make(call, "region", id="north")
    given = {"interface": "public", "name": "name", "region_id": "north", "url": "http://v:1", "service_id": service}
    endpoint = make(call, "endpoint", **given)
    path = f"/v3/endpoints/{endpoint['id']}"
    links = {"self": call.url + path}
    assert endpoint == {**given, "id": endpoint["id"], "region": "north", "enabled": True, "links": links}
    assert call("GET", path).json() == {"endpoint": endpoint}
    query = f"?service_id={service}&interface=public&region_id=north"
    assert [one["id"] for one in call("GET", "/v3/endpoints" + query).json()["endpoints"]] == [endpoint["id"]]
    (entry,) = [one for one in catalog(running) if one["type"] == "volume"]
    assert [one["url"] for one in entry["endpoints"]] == ["http://v:1"]
    assert call("PATCH", path, {"endpoint": {"url": "http://v:2"}}).json()["endpoint"] == {
        **endpoint,
        "url": "http://v:2",
    }
    assert call("DELETE", "/v3/regions/north").status_code == 403
    gone = call("DELETE", path)
    assert (gone.status_code, gone.content, call("GET", path).status_code) == (204, b"", 404)


@pytest.mark.parametrize(
    "wrong",
    [{"interface": "other"}, {"service_id": "nowhere"}, {"region_id": "nowhere"}, {"url": "v"}, {"enabled": 1}],
)
def test_bad_endpoints(call: Client, wrong: Any) -> None:
    service = make(call, "service", type="volume")["id"]
    given = {"interface": "public", "url": "http://v:1", "service_id": service}
    assert call("POST", "/v3/endpoints", {"endpoint": {**given, **wrong}}).status_code == 400
    assert call("POST", "/v3/endpoints", {"endpoint": {"url": "http://v:1"}}).status_code == 400
