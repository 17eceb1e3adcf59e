# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The simulated Cinder: version 1, as the reference shows it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import requests

from ansible_collections.telco.cloud.plugins.module_utils.core.http import Http
from ansible_collections.telco.cloud.plugins.module_utils.core.masking import Masker
from ansible_collections.telco.cloud.plugins.module_utils.openstack.client import OpenStackClient
from simulators.kit import serve
from simulators.openstack import OpenStack

from .test_openstack_block_storage_types import Ask
from .test_openstack_compute import Client

#: What addresses of things begin with; the project is filled in.
OWN = "/v1/{}"


@pytest.fixture
def ask() -> Iterator[Ask]:
    with serve(OpenStack(job_polls=0)) as running:
        client = Client(running)

        def call(verb: str, path: str, body: Any = None) -> requests.Response:
            where = f"{running.url}/block-storage-v1{path.format(client.project)}"
            return requests.request(verb, where, json=body, headers={"X-Auth-Token": client.token}, timeout=5)

        yield call
        assert running.simulator.crashes == []


def test_volumes_and_snapshots(ask: Ask) -> None:
    body = {"volume": {"display_name": "v", "display_description": "d", "size": 1, "metadata": {"a": "b"}}}
    answer = ask("POST", f"{OWN}/volumes", body)
    made = answer.json()["volume"]
    assert (answer.status_code, made["display_name"], made["bootable"]) == (201, "v", "false")
    assert ask("GET", f"{OWN}/volumes/{made['id']}").json()["volume"]["status"] == "available"
    assert ask("POST", f"{OWN}/volumes", {"volume": {"size": 1, "name": "v"}}).status_code == 400
    for path in (f"{OWN}/volumes", f"{OWN}/volumes/detail"):
        assert [one["display_description"] for one in ask("GET", path).json()["volumes"]] == ["d"]
    body = {"snapshot": {"display_name": "s", "volume_id": made["id"], "force": True}}
    snapshot = ask("POST", f"{OWN}/snapshots", body).json()["snapshot"]
    where = f"{OWN}/snapshots/{snapshot['id']}"
    assert ask("GET", where).json()["snapshot"]["status"] == "available"
    assert ask("PUT", f"{where}/metadata", {"metadata": {"k": "v"}}).json() == {"metadata": {"k": "v"}}
    assert ask("GET", f"{where}/metadata").json() == {"metadata": {"k": "v"}}
    assert "metadata" not in ask("GET", where).json()["snapshot"]
    for path in (f"{OWN}/snapshots", f"{OWN}/snapshots/detail"):
        assert [one["metadata"] for one in ask("GET", path).json()["snapshots"]] == [{"k": "v"}]
    assert ask("DELETE", f"{OWN}/volumes/{made['id']}").status_code == 400
    assert ask("DELETE", where).status_code == 202
    assert ask("GET", where).status_code == 404
    assert ask("DELETE", f"{OWN}/volumes/{made['id']}").status_code == 202


def test_types(ask: Ask) -> None:
    body = {"volume_type": {"name": "gold", "extra_specs": {"a": "b"}}}
    made = ask("POST", f"{OWN}/types", body).json()["volume_type"]
    assert sorted(made) == ["extra_specs", "id", "name"]
    assert ask("POST", f"{OWN}/types", body).status_code == 409
    assert ask("GET", f"{OWN}/types/{made['id']}").json()["volume_type"] == made
    assert made in ask("GET", f"{OWN}/types").json()["volume_types"]
    assert [ask("DELETE", f"{OWN}/types/{made['id']}").status_code for _ in range(2)] == [202, 404]


@pytest.mark.parametrize(("version", "update"), [("1", "POST"), ("2", "PUT")])
def test_quotas_of_users(version: str, update: str) -> None:
    with serve(OpenStack()) as running:
        client = Client(running)
        root = f"{running.url}/block-storage-v{version}/v{version}/{client.project}/os-quota-sets/p1"

        def call(verb: str, path: str, body: Any = None) -> requests.Response:
            headers = {"X-Auth-Token": client.token}
            return requests.request(verb, root + path, json=body, headers=headers, timeout=5)

        assert call(update, "/u1", {"quota_set": {"volumes": 3, "force": "True"}}).json()["quota_set"]["volumes"] == 3
        assert call(update, "/u1", {"quota_set": {"cores": 3}}).status_code == 400
        assert [call("GET", f"/{one}").json()["quota_set"]["volumes"] for one in ("u1", "u2")] == [3, 10]
        assert call("GET", "/detail/u1").json()["quota_set"]["volumes"] == {"limit": 3, "in_use": 0, "reserved": 0}
        assert call("DELETE", "/u1").status_code == 200
        assert call("GET", "/u1").json()["quota_set"]["volumes"] == 10
        other = "POST" if update == "PUT" else "PUT"
        assert call(other, "/u1", {"quota_set": {"volumes": 3}}).status_code == 405
        today = root.replace(f"block-storage-v{version}", "block-storage")
        assert requests.get(f"{today}/u1", headers={"X-Auth-Token": client.token}, timeout=5).status_code == 404


@pytest.mark.parametrize("action", ["os-promote-replica", "os-reenable-replica"])
def test_replicas_of_volumes(action: str) -> None:
    with serve(OpenStack(job_polls=0)) as running:
        client = Client(running)
        headers = {"X-Auth-Token": client.token}
        root = f"{running.url}/block-storage-v2/v3/{client.project}/volumes"
        made = requests.post(root, json={"volume": {"size": 1}}, headers=headers, timeout=5).json()["volume"]
        where = f"{root}/{made['id']}/action"
        told = [{action: {}}, {action: {"more": 1}}, {"os-no-action": {}}]
        assert [requests.post(where, json=one, headers=headers, timeout=5).status_code for one in told] == [
            202,
            400,
            400,
        ]


def test_quotas(ask: Ask) -> None:
    where = f"{OWN}/os-quota-sets"
    assert ask("PUT", f"{where}/p1", {"quota_set": {"volumes": 3}}).json()["quota_set"]["volumes"] == 3
    assert ask("GET", f"{where}/p1").json()["quota_set"]["volumes"] == 3
    assert ask("GET", f"{where}/p1?usage=True").json()["quota_set"]["volumes"]["limit"] == 3
    assert ask("GET", f"{where}/defaults").json()["quota_set"]["volumes"] == 10
    assert ask("DELETE", f"{where}/p1").status_code == 200
    assert ask("GET", f"{where}/p1").json()["quota_set"]["volumes"] == 10


def test_versions(ask: Ask) -> None:
    told = ask("GET", "/")
    assert (told.status_code, [one["id"] for one in told.json()["versions"]]) == (300, ["v1.0"])
    assert ask("GET", "/v1").json()["version"]["status"] == "DEPRECATED"
    assert ask("GET", "/v3/").status_code == 404


@pytest.mark.parametrize("version", [1, 3])
def test_the_catalog_tells_which_version_is_spoken(version: int) -> None:
    with serve(OpenStack(volume_version=version)) as running:
        login = running.simulator.login()
        auth = {key: value for key, value in login.items() if not key.startswith(("application", "region"))}
        found = OpenStackClient({"cloud": {"auth": auth}}, Http(user_agent="test"), None, Masker()).login
        assert [found.offers("block-storage", one) for one in ("1", "3")] == [version == 1, version == 3]
        assert found.endpoint("block-storage", str(version)).endswith("-v1" if version == 1 else "/block-storage")
