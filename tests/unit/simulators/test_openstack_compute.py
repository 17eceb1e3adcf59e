# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nova of the OpenStack simulator: what the recorded answers of a real one do not show, above all what takes time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import requests

from simulators.kit import Running, serve
from simulators.openstack import OpenStack
from simulators.openstack.compute.model import Server
from simulators.openstack.compute.state import FIRST_HOSTS, IMAGE

FIRST, SECOND, THIRD = FIRST_HOSTS
LIVE = {"os-migrateLive": {"host": None, "block_migration": "auto"}}


@pytest.fixture
def running() -> Iterator[Running]:
    with serve(OpenStack()) as running:
        yield running
        assert running.simulator.crashes == []


@pytest.fixture
def cloud(running: Running) -> OpenStack:
    assert isinstance(running.simulator, OpenStack)
    return running.simulator


class Client:
    """Calls to Nova with a token."""

    def __init__(self, running: Running, name: str = "admin") -> None:
        domain = {"domain": {"id": "default"}}
        user = {"name": name, "password": "secret", **domain}
        auth = {
            "identity": {"methods": ["password"], "password": {"user": user}},
            "scope": {"project": {"name": name, **domain}},
        }
        answer = requests.post(running.url + "/v3/auth/tokens", json={"auth": auth}, timeout=5)
        token = answer.json()["token"]
        self.project = token["project"]["id"]
        self.token = answer.headers["X-Subject-Token"]
        self.url = next(one["endpoints"][0]["url"] for one in token["catalog"] if one["type"] == "compute")

    def __call__(self, method: str, path: str, document: Any = None, version: str = "2.93") -> requests.Response:
        headers = {"X-Auth-Token": self.token, "OpenStack-API-Version": f"compute {version}"}
        return requests.request(method, self.url + path, json=document, headers=headers, timeout=5)

    def server(self, server: Server) -> dict[str, Any]:
        """One look at a server."""
        shown: dict[str, Any] = self("GET", f"/servers/{server.id}").json()["server"]
        return shown

    def act(self, server: Server, document: Any, version: str = "2.93") -> int:
        return self("POST", f"/servers/{server.id}/action", document, version).status_code

    def seen(self, server: Server, looks: int) -> list[tuple[str, str]]:
        """Status and host, look by look."""
        shown = [self.server(server) for _ in range(looks)]
        return [(one["status"], one["OS-EXT-SRV-ATTR:host"]) for one in shown]

    def migrations(self, query: str = "") -> list[tuple[str, str]]:
        """Type and status of all, the newest first. A look at each server that is in one."""
        found = self("GET", f"/os-migrations{query}").json()["migrations"]
        return [(one["migration_type"], one["status"]) for one in found]


@pytest.fixture
def call(running: Running) -> Client:
    return Client(running)


def message(answer: requests.Response) -> str:
    (error,) = answer.json().values()
    assert error["code"] == answer.status_code
    text: str = error["message"]
    return text


def test_catalog_prefix_and_projects_in_addresses(cloud: OpenStack, call: Client) -> None:
    assert call.url == cloud.url + "/compute/v2.1"
    answer = call("GET", f"/{call.project}/os-services")
    assert len(answer.json()["services"]) == 5
    assert cloud.journal.entries()[-1]["path"] == f"/v2.1/{call.project}/os-services"
    links = call("GET", f"/{call.project}/flavors").json()["flavors"][0]["links"]
    assert links[0]["href"] == f"{cloud.url}/compute/v2.1/{call.project}/flavors/1"
    assert "doesn't match" in message(call("GET", f"/{'0' * 32}/os-services"))


def test_faults_have_the_form_of_nova(cloud: OpenStack, call: Client) -> None:
    for kind, name, status in (
        ("conflict", "conflictingRequest", 409),
        ("too_many", "overLimit", 429),
        ("unavailable", "serviceUnavailable", 503),
    ):
        cloud.fault(kind, path="^/v2.1/os-services$")
        answer = call("GET", "/os-services")
        assert (answer.status_code, list(answer.json())) == (status, [name])
    cloud.fault("unauthorized", path="^/v2.1/")
    assert list(call("GET", "/os-services").json()) == ["error"]  # Keystone's filter in front of Nova


def test_versions_by_the_older_header(running: Running, call: Client) -> None:
    headers = {"X-Auth-Token": call.token, "X-OpenStack-Nova-API-Version": "2.53"}
    answer = requests.get(call.url + "/os-services", headers=headers, timeout=5)
    assert answer.headers["X-OpenStack-Nova-API-Version"] == "2.53"
    assert answer.headers["x-openstack-request-id"] == answer.headers["x-compute-request-id"]


def test_live_migration_look_by_look(cloud: OpenStack, call: Client) -> None:
    server = cloud.compute.named("vm-1")[0]
    assert call.act(server, LIVE) == 202
    assert cloud.compute.migrations[0].status == "queued"
    assert call.migrations() == [("live-migration", "preparing")]
    shown = call("GET", f"/servers/{server.id}/migrations").json()["migrations"]
    assert [(one["status"], one["source_compute"], one["dest_compute"]) for one in shown] == [("running", FIRST, THIRD)]
    assert call.seen(server, 2) == [("ACTIVE", THIRD), ("ACTIVE", THIRD)]
    assert call.migrations() == [("live-migration", "completed")]
    assert cloud.compute.used(FIRST)[0] == 2


def test_both_hosts_keep_room_while_it_runs(cloud: OpenStack, call: Client) -> None:
    server = cloud.compute.named("vm-1")[0]
    call.act(server, {"os-migrateLive": {"host": SECOND, "block_migration": "auto"}})
    assert (cloud.compute.used(FIRST)[0], cloud.compute.used(SECOND)[0]) == (3, 2)
    call.seen(server, 3)
    assert (cloud.compute.used(FIRST)[0], cloud.compute.used(SECOND)[0]) == (2, 2)


@pytest.mark.parametrize("way", ["job_error", "fail_moves", "target"])
def test_live_migration_that_fails(cloud: OpenStack, call: Client, way: str) -> None:
    server = cloud.compute.named("vm-1")[0]
    if way == "job_error":
        cloud.fault("job_error", method="POST", path="/action$")
    if way == "fail_moves":
        assert cloud.control_fail_moves(servers=["vm-1"], ways=["live"], times=1) == [server.id]
    assert call.act(server, LIVE) == 202
    if way == "target":
        cloud.control_power(THIRD, False)
    assert call.seen(server, 3)[-1] == ("ACTIVE", FIRST)
    assert call.migrations() == [("live-migration", "failed")]
    (action,) = call("GET", f"/servers/{server.id}/os-instance-actions").json()["instanceActions"]
    assert (action["action"], action["message"]) == ("live-migration", "Error")
    shown = call("GET", f"/servers/{server.id}/os-instance-actions/{action['request_id']}").json()["instanceAction"]
    assert shown["events"][0]["result"] == "Error"
    assert cloud.compute.users_of(THIRD) == []
    if way != "target":
        assert call.act(server, LIVE) == 202
        assert call.seen(server, 3)[-1] == ("ACTIVE", THIRD)


def test_nothing_goes_on_without_power(cloud: OpenStack, call: Client) -> None:
    server = cloud.compute.named("vm-1")[0]
    call.act(server, LIVE)
    cloud.control_power(FIRST, False)
    assert call.seen(server, 5) == [("MIGRATING", FIRST)] * 5
    assert "task_state migrating" in message(call("POST", f"/servers/{server.id}/action", LIVE))
    cloud.control_power(FIRST, True)
    assert call.seen(server, 3)[-1] == ("ACTIVE", THIRD)


def test_no_host(cloud: OpenStack, call: Client) -> None:
    server = cloud.compute.named("vm-1")[0]
    cloud.compute.disable(SECOND)
    cloud.control_power(THIRD, False)
    refused = call("POST", f"/servers/{server.id}/action", LIVE, "2.33")
    assert (refused.status_code, message(refused)[:23]) == (400, "No valid host was found")
    assert call.act(server, LIVE) == 202
    assert call.seen(server, 3) == [("MIGRATING", FIRST), ("MIGRATING", FIRST), ("ACTIVE", FIRST)]
    assert call.act(server, {"migrate": None}) == 202
    assert call.seen(server, 3)[-1] == ("ACTIVE", FIRST)
    assert call.migrations() == [("migration", "error"), ("live-migration", "error"), ("live-migration", "error")]


def test_capacity_is_respected(cloud: OpenStack, call: Client) -> None:
    hosts = [{"name": "a"}, {"name": "b", "memory_mb": 2048}]
    cloud.control_compute(hosts=hosts, servers=[{"name": "vm", "host": "a", "count": 3}])
    for name, host in (("vm-1", "b"), ("vm-2", "a")):  # 3072 MB can be promised: one of 2048
        server = cloud.compute.named(name)[0]
        assert call.act(server, LIVE) == 202
        assert call.seen(server, 3)[-1] == ("ACTIVE", host)
    server = cloud.compute.named("vm-3")[0]
    forced = {"os-migrateLive": {"host": "b", "block_migration": "auto", "force": True}}
    assert "Lack of memory" in message(call("POST", f"/servers/{server.id}/action", forced, "2.33"))


def test_cold_migration_look_by_look(cloud: OpenStack, call: Client) -> None:
    server = cloud.compute.named("vm-2")[0]
    assert call.act(server, {"migrate": {"host": SECOND}}) == 202
    assert call.seen(server, 3) == [("RESIZE", FIRST), ("RESIZE", FIRST), ("VERIFY_RESIZE", SECOND)]
    assert call.migrations() == [("migration", "finished")]
    assert server in cloud.compute.users_of(FIRST)  # the former host keeps room for it
    refused = call("DELETE", f"/os-services/{cloud.compute.hosts[SECOND].service_id}")
    assert "hosting instances" in message(refused)
    assert call.act(server, {"confirmResize": None}) == 204
    assert call.migrations()[0] == ("migration", "confirming")
    assert call.seen(server, 2) == [("VERIFY_RESIZE", SECOND), ("SHUTOFF", SECOND)]
    assert call.migrations()[0] == ("migration", "confirmed")
    assert server not in cloud.compute.users_of(FIRST)


def test_cold_migration_fails_and_the_source_must_be_up(cloud: OpenStack, call: Client) -> None:
    server, other = cloud.compute.named("vm-1")[0], cloud.compute.named("vm-3")[0]
    cloud.control_fail_moves(servers=["vm-1"], ways=["cold"])
    call.act(server, {"migrate": None})
    assert call.seen(server, 3)[-1] == ("ACTIVE", FIRST)
    assert call.migrations() == [("migration", "error")]
    call.act(other, {"migrate": None})
    call.seen(other, 3)
    cloud.control_power(FIRST, False)
    for one, action in ((server, "migrate"), (other, "confirmResize")):
        answer = call("POST", f"/servers/{one.id}/action", {action: None})
        assert (answer.status_code, message(answer)) == (409, "Service is unavailable at this time.")
    assert call.act(other, {"revertResize": None}) == 202


def test_evacuation_look_by_look(cloud: OpenStack, call: Client) -> None:
    server, stopped, third = (cloud.compute.named(name)[0] for name in ("vm-1", "vm-2", "vm-3"))
    service = f"/os-services/{cloud.compute.hosts[FIRST].service_id}"
    cloud.control_power(FIRST, False)
    cloud.control_fail_moves(servers=["vm-3"], ways=["evacuate"], times=1)
    for one in (server, stopped, third):
        assert call.act(one, {"evacuate": {}}) == 200
    assert call.migrations() == [("evacuation", "pre-migrating")] * 3
    assert call.seen(server, 2) == [("REBUILD", FIRST), ("ACTIVE", THIRD)]
    assert call.seen(stopped, 2)[-1][0] == "SHUTOFF"
    call.seen(third, 1)
    shown = call.server(third)
    assert (shown["status"], shown["fault"]["code"], shown["OS-EXT-SRV-ATTR:host"]) == ("ERROR", 500, FIRST)
    assert call.migrations() == [("evacuation", "failed"), ("evacuation", "done"), ("evacuation", "done")]
    assert call.act(third, {"evacuate": {}}) == 200  # from error it may be tried again
    assert call.seen(third, 3)[-1][0] == "ACTIVE"
    call("PUT", service, {"forced_down": True})
    assert "`done` evacuation" in message(call("PUT", service, {"forced_down": False}))
    cloud.control_power(FIRST, True)
    assert ("evacuation", "done") not in call.migrations()
    assert call("PUT", service, {"forced_down": False}).json()["service"]["state"] == "up"
    assert call("DELETE", service).status_code == 204


def test_evacuation_without_room(cloud: OpenStack, call: Client) -> None:
    server = cloud.compute.named("vm-1")[0]
    for name in FIRST_HOSTS:
        cloud.control_power(name, False)
    assert call.act(server, {"evacuate": {"host": SECOND}}) == 200
    assert call.seen(server, 3)[-1] == ("ERROR", FIRST)
    assert call.migrations() == [("evacuation", "error")]


def test_abort_and_force_complete(cloud: OpenStack, call: Client) -> None:
    server = cloud.compute.named("vm-1")[0]
    path = f"/servers/{server.id}/migrations"
    call.act(server, LIVE)
    assert "is queued. Cannot abort" in message(call("DELETE", f"{path}/1", version="2.64"))
    assert "is queued. Cannot force" in message(call("POST", f"{path}/1/action", {"force_complete": None}))
    assert call("DELETE", f"{path}/1").status_code == 202
    assert call.seen(server, 1) == [("ACTIVE", FIRST)]
    assert call.migrations() == [("live-migration", "cancelled")]
    call.act(server, LIVE)
    call.seen(server, 2)
    assert call("POST", f"{path}/2/action", {"force_complete": None}).status_code == 202
    assert call.seen(server, 1) == [("ACTIVE", THIRD)]
    done = call("GET", f"/servers/{server.id}/os-instance-actions").json()["instanceActions"]
    names = [one["action"] for one in done]
    assert names[0] == "live_migration_force_complete"
    assert sorted(names) == [
        "live-migration",
        "live-migration",
        "live_migration_cancel",
        "live_migration_force_complete",
    ]


def test_lists_count_as_looks(cloud: OpenStack, call: Client) -> None:
    server = cloud.compute.named("vm-1")[0]
    call.act(server, LIVE)
    listed = [
        {one["name"] for one in call("GET", f"/servers/detail?all_tenants=1&host={FIRST}").json()["servers"]}
        for _ in range(3)
    ]
    assert listed == [{"vm-1", "vm-2", "vm-3"}] * 2 + [{"vm-2", "vm-3"}]
    call.act(server, LIVE)
    moving = call("GET", "/servers?all_tenants=1&status=MIGRATING").json()["servers"]
    assert [one["name"] for one in moving] == ["vm-1"]
    active = call("GET", "/servers?all_tenants=1&status=ACTIVE").json()["servers"]
    assert "vm-1" in {one["name"] for one in active}  # Nova looks at the vm_state alone
    assert call("GET", "/servers?all_tenants=1&status=MIGRATING").json() == {"servers": []}
    call.act(server, LIVE)
    for _ in range(3):
        call("GET", "/os-hypervisors?with_servers=true")
    assert server.task_state is None


def test_pages(cloud: OpenStack, call: Client) -> None:
    cloud.settings["page_size"] = 3
    first = call("GET", "/servers?all_tenants=1").json()
    (link,) = first["servers_links"]
    assert (len(first["servers"]), link["rel"]) == (3, "next")
    rest = requests.get(link["href"], headers={"X-Auth-Token": call.token}, timeout=5).json()
    assert len(rest["servers"]) == 1
    assert "servers_links" not in rest
    assert [one["name"] for one in first["servers"] + rest["servers"]] == ["vm-4", "vm-3", "vm-2", "vm-1"]


def test_create_and_delete(cloud: OpenStack, call: Client) -> None:
    given = {"name": "new", "flavorRef": "2", "imageRef": IMAGE, "networks": "none"}
    made = call("POST", "/servers", {"server": {**given, "min_count": 2, "availability_zone": f"nova:{SECOND}"}})
    assert made.status_code == 202
    servers = [cloud.compute.named(name)[0] for name in ("new-1", "new-2")]
    assert made.json()["server"]["id"] == servers[0].id
    assert call.seen(servers[0], 3) == [("BUILD", SECOND), ("BUILD", SECOND), ("ACTIVE", SECOND)]
    assert call("DELETE", f"/servers/{servers[0].id}").status_code == 204
    shown = call.server(servers[0])
    assert (shown["status"], shown["OS-EXT-STS:task_state"]) == ("ACTIVE", "deleting")
    call.server(servers[0])
    assert call("GET", f"/servers/{servers[0].id}").status_code == 404
    call.seen(servers[1], 3)
    cloud.control_power(SECOND, False)
    call("DELETE", f"/servers/{servers[1].id}")  # without the host, Nova deletes what it knows of it
    assert call("GET", f"/servers/{servers[1].id}").status_code == 404
    call("POST", "/servers", {"server": {**given, "name": "big", "flavorRef": "5"}})
    big = cloud.compute.named("big")[0]
    assert call.seen(big, 3)[-1] == ("ERROR", None)
    assert call.server(big)["fault"]["message"].startswith("No valid host was found.")


def test_a_service_with_servers_or_migrations_stays(cloud: OpenStack, call: Client) -> None:
    path = f"/os-services/{cloud.compute.hosts[SECOND].service_id}"
    server = cloud.compute.named("vm-4")[0]
    assert "hosting instances" in message(call("DELETE", path))
    call.act(server, {"migrate": None})
    call.seen(server, 3)
    assert "in-progress migrations" in message(call("DELETE", path))
    call.act(server, {"confirmResize": None})
    call.seen(server, 3)
    assert call("DELETE", path).status_code == 204
    assert SECOND not in cloud.compute.hosts
    assert [one["host"] for one in call("GET", "/os-services?binary=nova-compute").json()["services"]] == [FIRST, THIRD]


def test_availability_zones_and_aggregates(cloud: OpenStack, call: Client) -> None:
    made = call("POST", "/os-aggregates", {"aggregate": {"name": "a", "availability_zone": "z"}}).json()["aggregate"]
    path = f"/os-aggregates/{made['id']}"
    refused = call("POST", f"{path}/action", {"add_host": {"host": FIRST}})
    assert "contain instances in this zone" in message(refused)
    assert call("POST", f"{path}/action", {"add_host": {"host": THIRD}}).status_code == 200
    zones = call("GET", "/os-availability-zone").json()["availabilityZoneInfo"]
    assert {one["zoneName"]: one["zoneState"]["available"] for one in zones} == {"nova": True, "z": True}
    cloud.compute.disable(THIRD)
    zones = call("GET", "/os-availability-zone").json()["availabilityZoneInfo"]
    assert {one["zoneName"]: one["zoneState"]["available"] for one in zones} == {"nova": True, "z": False}


def test_server_groups(cloud: OpenStack, call: Client, running: Running) -> None:
    cloud.control_compute(
        hosts=[{"name": "a"}, {"name": "b"}],
        servers=[{"name": "one", "host": "a"}, {"name": "two", "host": "b"}],
        groups=[{"name": "apart", "policy": "anti-affinity", "members": ["one", "two"]}],
    )
    assert call("GET", "/os-server-groups").json() == {"server_groups": []}  # another project's
    (group,) = call("GET", "/os-server-groups?all_projects=1").json()["server_groups"]
    assert (group["name"], group["policy"], len(group["members"])) == ("apart", "anti-affinity", 2)
    assert call("GET", f"/os-server-groups/{group['id']}", version="2.1").json()["server_group"]["metadata"] == {}
    server = cloud.compute.named("one")[0]
    assert call.server(server)["server_groups"] == [group["id"]]
    call.act(server, LIVE)
    assert call.seen(server, 3)[-1] == ("ACTIVE", "a")
    assert Client(running, "demo")("GET", "/os-server-groups").json()["server_groups"] == [group]


def test_a_plain_user_sees_his_own(cloud: OpenStack, running: Running, call: Client) -> None:
    demo = Client(running, "demo")
    assert len(demo("GET", "/servers").json()["servers"]) == 4
    mine = cloud.compute.named("vm-1")[0]
    assert "OS-EXT-SRV-ATTR:host" not in demo.server(mine)
    assert demo.act(mine, {"os-stop": None}) == 202
    mine.project_id = call.project
    assert demo("GET", f"/servers/{mine.id}").status_code == 404
    for path in ("/os-services", "/os-hypervisors", "/os-aggregates", "/os-migrations", "/servers?all_tenants=1"):
        assert demo("GET", path).status_code == 403


def test_work_that_fails(cloud: OpenStack, call: Client) -> None:
    server = cloud.compute.named("vm-1")[0]
    cloud.fault("job_error")
    call.act(server, {"os-stop": None})
    assert call.server(server)["OS-EXT-STS:task_state"] == "powering-off"
    assert call.seen(server, 2)[-1] == ("ACTIVE", FIRST)
    assert server.actions[0].message == "Error"


def test_loading_a_cloud(cloud: OpenStack, call: Client, running: Running) -> None:
    told = requests.post(
        running.url + "/_simulator/call/compute",
        json={
            "hosts": [{"name": "a", "vcpus": 64}, {"name": "b", "status": "disabled", "powered": False}],
            "servers": [
                {"name": "vm", "host": "a", "count": 2},
                {"name": "moved", "host": "a", "status": "VERIFY_RESIZE", "source": "b"},
                {"name": "stuck", "host": "b", "status": "ACTIVE", "task_state": "deleting"},
            ],
        },
        timeout=5,
    ).json()
    assert [(one["name"], one["state"], one["servers"]) for one in told["hosts"]] == [("a", "up", 3), ("b", "down", 1)]
    assert [(one["name"], one["status"], one["task_state"]) for one in told["servers"]] == [
        ("vm-1", "ACTIVE", None),
        ("vm-2", "ACTIVE", None),
        ("moved", "VERIFY_RESIZE", None),
        ("stuck", "ACTIVE", "deleting"),
    ]
    assert told == cloud.control_compute_state()
    assert call.migrations() == [("migration", "finished")]
    assert {one["host"] for one in cloud.network.agents.values()} == {"a", "b"}
    for wrong in (
        {"hosts": [{"name": "a"}, {"name": "a"}]},
        {"hosts": [{"name": ""}]},
        {"hosts": [{"name": "a", "colour": "red"}]},
        {"servers": [{"name": "x", "host": "nowhere"}]},
        {"hosts": [{"name": "a"}], "servers": [{"name": "x", "host": "a", "status": "LOST"}]},
        {"hosts": [{"name": "a"}], "servers": [{"name": "x", "host": "a", "status": "VERIFY_RESIZE"}]},
        {"hosts": [{"name": "a"}], "servers": [{"name": "x", "host": "a", "count": 0}]},
        {"hosts": [{"name": "a"}], "groups": [{"name": "g", "policy": "affinity", "members": ["x"]}]},
    ):
        assert requests.post(running.url + "/_simulator/call/compute", json=wrong, timeout=5).status_code == 400
    assert cloud.control_compute_state() == told
    with pytest.raises(ValueError, match="no compute host nowhere"):
        cloud.control_power("nowhere", False)
