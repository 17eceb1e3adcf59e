# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The CloudManager simulator against the examples of reference/cloudmanager.txt."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import requests

from simulators.cloudmanager import CloudManager
from simulators.kit import Running, serve
from simulators.openstack import OpenStack

CREATED = {
    "id": 8,
    "is_default": False,
    "name": "test_class",
    "node_types": [{"id": 27, "name": "type1"}, {"id": 28, "name": "type2"}],
}


@pytest.fixture
def running() -> Iterator[Running]:
    with serve(CloudManager()) as running:
        yield running
        assert running.simulator.crashes == []


def call(running: Running, method: str, path: str, document: Any = None, **headers: str) -> requests.Response:
    headers.setdefault("X-Auth-Token", "cloudmanager-token")
    return requests.request(method, running.url + path, json=document, headers=headers, timeout=5)


def test_documented_list_and_count(running: Running) -> None:
    classes = call(running, "GET", "/v1/node-classes/").json()["node_classes"]
    assert [(one["id"], one["name"], one["is_default"]) for one in classes] == [
        (1, "hypervisor", True),
        (2, "Storage host", False),
        (3, "Network host", False),
        (4, "Server", False),
    ]
    assert classes[3]["node_types"][-1] == {"id": 23, "name": "NTP"}
    assert call(running, "GET", "/v1/node-classes/count").json() == {"count": 4}


def test_documented_life_of_a_class(running: Running) -> None:
    given = {"node_class": {"name": "test_class", "node_types": ["type1", "type2"]}}
    assert call(running, "POST", "/v1/node-classes/", given).json() == {"node_class": CREATED}
    assert call(running, "GET", "/v1/node-classes/8").json() == {"node_class": CREATED}
    renamed = call(running, "PUT", "/v1/node-classes/8", {"node_class": {"name": "test_class_renamed"}})
    assert renamed.json() == {"node_class": {**CREATED, "name": "test_class_renamed"}}
    types = "/v1/node-classes/8/types/"
    assert call(running, "GET", types).json() == {"node_types": CREATED["node_types"]}
    made = call(running, "POST", types, {"node_type": {"name": "new_type"}})
    assert made.json() == {"node_type": {"id": 29, "name": "new_type"}}
    changed = call(running, "PUT", types + "29", {"node_type": {"name": "type_renamed"}})
    assert changed.json() == {"node_type": {"id": 29, "name": "type_renamed"}}
    gone = call(running, "DELETE", types + "29")
    assert (gone.status_code, gone.content) == (204, b"")
    assert call(running, "DELETE", "/v1/node-classes/8").status_code == 204
    assert call(running, "GET", "/v1/node-classes/8").status_code == 404


def test_types_that_stay_keep_their_ids(running: Running) -> None:
    call(running, "POST", "/v1/node-classes/", {"node_class": {"name": "test_class", "node_types": ["type1", "type2"]}})
    changed = call(running, "PUT", "/v1/node-classes/8", {"node_class": {"node_types": ["type2", "type3"]}})
    assert changed.json()["node_class"]["node_types"] == [{"id": 28, "name": "type2"}, {"id": 29, "name": "type3"}]


def test_filters_and_paging(running: Running) -> None:
    def ids(query: str) -> list[int]:
        return [one["id"] for one in call(running, "GET", f"/v1/node-classes/{query}").json()["node_classes"]]

    assert (ids("?name=Server"), ids("?id=2"), ids("?name=server"), ids("?id=2&name=Server")) == ([4], [2], [], [])
    assert (ids("?limit=3"), ids("?offset=3&limit=3"), ids("?offset=9")) == ([1, 2, 3], [4], [])
    assert call(running, "GET", "/v1/node-classes/count?name=Server").json() == {"count": 1}
    running.simulator.settings["page_size"] = 2
    assert (ids(""), ids("?offset=2&limit=100")) == ([1, 2], [3, 4])
    assert call(running, "GET", "/v1/node-classes/?colour=red").status_code == 400
    assert call(running, "GET", "/v1/node-classes/?limit=few").status_code == 400


@pytest.mark.parametrize(
    ("document", "status"),
    [
        ({"node_class": {}}, 400),
        ({"node_class": {"name": 5}}, 400),
        ({"node_class": {"name": ""}}, 400),
        ({"node_class": {"name": "n", "colour": "red"}}, 400),
        ({"node_class": {"name": "n", "is_default": True}}, 400),
        ({"node_class": {"name": "n", "node_types": "t"}}, 400),
        ({"node_class": {"name": "n", "node_types": [{"name": "t"}]}}, 400),
        ({"node_class": {"name": "n", "node_types": ["t", "t"]}}, 400),
        ({"name": "n"}, 400),
        ({"node_class": {"name": "n"}, "more": 1}, 400),
        (["n"], 400),
        ({"node_class": {"name": "Server"}}, 409),
    ],
)
def test_bad_bodies(running: Running, document: Any, status: int) -> None:
    answer = call(running, "POST", "/v1/node-classes/", document)
    assert (answer.status_code, answer.json()["error"]["code"]) == (status, status)
    assert call(running, "GET", "/v1/node-classes/count").json() == {"count": 4}


def test_bad_requests(running: Running) -> None:
    assert call(running, "DELETE", "/v1/node-classes/1").status_code == 409
    assert call(running, "PUT", "/v1/node-classes/99", {"node_class": {"name": "n"}}).status_code == 404
    assert call(running, "PUT", "/v1/node-classes/2", {"node_class": {"name": "Server"}}).status_code == 409
    assert call(running, "GET", "/v1/node-classes/one").status_code == 404
    form = requests.post(
        running.url + "/v1/node-classes/", data="name=n", headers={"X-Auth-Token": "cloudmanager-token"}, timeout=5
    )
    assert form.status_code == 415
    assert call(running, "GET", "/v1/node-classes/", **{"X-Auth-Token": "no"}).status_code == 401


def test_task_of_an_action(running: Running) -> None:
    host = "/v1/hosts/mnode1.develop.stand.loc/actions/"
    task_id = call(running, "POST", host + "evacuate").json()["task_id"]
    assert call(running, "GET", "/v1/tasks").json() == {"tasks": [task_id]}
    states = [call(running, "GET", f"/v1/tasks/{task_id}").json()["status"] for _number in range(4)]
    assert states == ["PENDING", "STARTED", "STARTED", "SUCCESS"]
    hosts = call(running, "POST", "/_simulator/call/hosts").json()
    assert [one["state"] for one in hosts.values()] == ["up", "up", "up"]
    assert next(iter(hosts.values()))["instances"] == 1, "the one that does not run"
    assert sum(one["instances"] for one in hosts.values()) == 4
    running.simulator.fault("job_error")
    running.simulator.settings["job_polls"] = 0
    failed = call(running, "POST", host + "shutdown", {"allow_off_vm": True}).json()["task_id"]
    answer = call(running, "GET", f"/v1/tasks/{failed}").json()
    assert (answer["status"], answer["name"], "traceback" in answer) == ("FAILURE", "hosts.shutdown", True)
    assert call(running, "POST", "/_simulator/call/hosts").json() == hosts
    body = {"hosts": list(hosts)[:2], "in_sequence": True, "allow_off_vm": True}
    done = call(running, "POST", "/v1/hosts/actions/restart", body).json()["task_id"]
    assert call(running, "GET", f"/v1/tasks/{done}").json() == {"status": "SUCCESS"}
    assert call(running, "GET", "/v1/tasks/nothing").status_code == 404
    assert call(running, "POST", "/v1/hosts/nobody/actions/evacuate").status_code == 404
    assert call(running, "POST", host + "fly").status_code == 404
    assert call(running, "POST", host + "evacuate", {"allow_off_vm": True}).status_code == 400
    assert call(running, "POST", host + "shutdown", {"allow_off_vm": "yes"}).status_code == 400


def test_tokens_and_catalog_of_keystone() -> None:
    keystone = OpenStack()
    with serve(keystone) as identity, serve(CloudManager(keystone=keystone)) as running:

        def token(project: str, user: str) -> tuple[str, Any]:
            user_domain = {"name": user, "password": "secret", "domain": {"id": "default"}}
            scope = {"project": {"name": project, "domain": {"id": "default"}}}
            auth = {"identity": {"methods": ["password"], "password": {"user": user_domain}}, "scope": scope}
            answer = requests.post(identity.url + "/v3/auth/tokens", json={"auth": auth}, timeout=5)
            return answer.headers["X-Subject-Token"], answer.json()["token"]["catalog"]

        secret, catalog = token("admin", "admin")
        found = [one for one in catalog if one["type"] == "cloudmanager"]
        assert {endpoint["url"] for endpoint in found[0]["endpoints"]} == {running.url}
        assert call(running, "GET", "/v1/info", **{"X-Auth-Token": secret}).json()["info"]["version"] == "2.0"
        plain, _catalog = token("demo", "demo")
        assert call(running, "GET", "/v1/info", **{"X-Auth-Token": plain}).status_code == 403
        keystone.control_revoke_tokens()
        refused = call(running, "GET", "/v1/info", **{"X-Auth-Token": secret})
        assert (refused.status_code, identity.url in refused.headers["WWW-Authenticate"]) == (401, True)
