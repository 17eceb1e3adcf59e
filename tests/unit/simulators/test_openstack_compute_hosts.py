# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hosts, usage, events from outside and consoles of the simulated Nova, as a real one of Zed was seen to answer."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from simulators.kit import Running, serve
from simulators.openstack import OpenStack
from simulators.openstack.compute.state import FIRST_HOSTS

from .test_openstack_compute import Client, message


@pytest.fixture
def running() -> Iterator[Running]:
    with serve(OpenStack()) as running:
        yield running
        assert running.simulator.crashes == []


def _first(running: Running) -> str:
    assert isinstance(running.simulator, OpenStack)
    return running.simulator.compute.named("vm-1")[0].id


def test_hosts(running: Running) -> None:
    call, name = Client(running), FIRST_HOSTS[0]
    assert call("GET", "/os-hosts", version="2.43").status_code == 404
    listed = call("GET", "/os-hosts?zone=internal", version="2.42").json()["hosts"]
    assert [one["service"] for one in listed] == ["scheduler", "conductor"]
    assert len(call("GET", "/os-hosts", version="2.42").json()["hosts"]) == 2 + len(FIRST_HOSTS)
    shown = call("GET", f"/os-hosts/{name}", version="2.42").json()["host"]
    assert [one["resource"]["project"] for one in shown[:3]] == ["(total)", "(used_now)", "(used_max)"]
    assert shown[1]["resource"]["memory_mb"] == shown[2]["resource"]["memory_mb"] + 512
    sent = {"status": "Disable", "maintenance_mode": "enable"}
    told = call("PUT", f"/os-hosts/{name}", sent, version="2.42").json()
    assert told == {"host": name, "status": "disabled", "maintenance_mode": "on_maintenance"}
    assert call("PUT", f"/os-hosts/{name}", {"status": "on"}, version="2.42").status_code == 400
    assert call("GET", f"/os-hosts/{name}/reboot", version="2.42").json() == {"host": name, "power_action": "reboot"}
    answer = call("GET", "/os-hosts/controller/startup", version="2.42")
    assert (answer.status_code, message(answer)) == (404, "Host 'controller' is not mapped to any cell")
    assert Client(running, "demo")("GET", "/os-hosts", version="2.42").status_code == 403


def test_usage(running: Running) -> None:
    call = Client(running)
    path = "/os-simple-tenant-usage"
    all_of_it = call("GET", f"{path}?start=2026-01-01T00:00:00&detailed=1", version="2.60").json()["tenant_usages"]
    servers = [server for one in all_of_it for server in one["server_usages"]]
    assert {one["name"] for one in servers} == {"vm-1", "vm-2", "vm-3", "vm-4"}
    assert all("server_usages" not in one for one in call("GET", path, version="2.60").json()["tenant_usages"])
    project = servers[0]["tenant_id"]
    page = call("GET", f"{path}/{project}?start=2026-01-01T00:00:00&limit=1", version="2.60").json()
    assert len(page["tenant_usage"]["server_usages"]) == 1
    assert f"marker={page['tenant_usage']['server_usages'][0]['instance_id']}" in page["tenant_usage_links"][0]["href"]
    assert call("GET", f"{path}/nobody", version="2.60").json() == {"tenant_usage": {}}
    answer = call("GET", f"{path}?start=2126-01-01T00:00:00")
    assert (answer.status_code, message(answer)) == (
        400,
        "Invalid start time. The start time cannot occur after the end time.",
    )
    assert call("GET", f"{path}?start=yesterday").status_code == 400
    assert Client(running, "demo")("GET", path).status_code == 403


def test_audits(running: Running) -> None:
    call, path = Client(running), "/os-instance_usage_audit_log"
    told = call("GET", path).json()["instance_usage_audit_logs"]
    assert (told["num_hosts"], told["overall_status"]) == (3, "0 of 3 hosts done. 0 errors.")
    told = call("GET", f"{path}/2026-03-15 00:00:00").json()["instance_usage_audit_log"]
    assert (told["period_beginning"], told["period_ending"]) == ("2026-02-01 00:00:00", "2026-03-01 00:00:00")
    assert message(call("GET", f"{path}/May")) == "Invalid timestamp for date May"


def test_events(running: Running) -> None:
    call, server, path = Client(running), _first(running), "/os-server-external-events"
    unknown = "3df201cf-2451-44f2-8d25-a4ca826fc1f3"
    events = [
        {"name": "network-changed", "server_uuid": server},
        {"name": "volume-extended", "server_uuid": server},
        {"name": "network-vif-plugged", "server_uuid": unknown, "tag": "x", "status": "completed"},
    ]
    answer = call("POST", path, {"events": events}, version="2.60")
    assert answer.status_code == 207
    assert [(one["status"], one["code"]) for one in answer.json()["events"]] == [
        ("completed", 200),
        ("failed", 400),
        ("failed", 404),
    ]
    assert call("POST", path, {"events": events[:1]}, version="2.60").status_code == 200
    assert call("POST", path, {"events": events[1:2]}, version="2.50").status_code == 400
    assert call("POST", path, {"events": []}).status_code == 400


def test_remote_consoles(running: Running) -> None:
    call, server = Client(running), _first(running)

    def new(protocol: str, kind: str, version: str = "2.8") -> int:
        sent = {"remote_console": {"protocol": protocol, "type": kind}}
        return call("POST", f"/servers/{server}/remote-consoles", sent, version=version).status_code

    assert [new("vnc", "novnc"), new("mks", "webmks"), new("serial", "serial")] == [200, 200, 200]
    assert [new("mks", "webmks", "2.6"), new("vnc", "serial"), new("vnc", "xvpvnc")] == [400, 400, 400]
    assert new("vnc", "novnc", "2.5") == 404
    old = {"os-getVNCConsole": {"type": "novnc"}}
    url = call("POST", f"/servers/{server}/action", old, version="2.5").json()["console"]["url"]
    assert call("POST", f"/servers/{server}/action", old, version="2.6").status_code == 404
    token = url.rsplit("token%3D", 1)[1]
    shown = call("GET", f"/os-console-auth-tokens/{token}").json()["console"]
    assert shown["instance_uuid"] == server
    assert call("GET", f"/os-console-auth-tokens/{token}", version="2.30").status_code == 401
    assert message(call("GET", "/os-console-auth-tokens/x")) == "Token not found"


def test_proxied_consoles(running: Running) -> None:
    call = Client(running)
    path = f"/servers/{_first(running)}/consoles"
    assert call("GET", path).json() == {"consoles": []}
    assert [call("POST", path).status_code for _time in range(2)] == [200, 200]
    (one,) = call("GET", path).json()["consoles"]
    number = one["console"]["id"]
    assert call("GET", f"{path}/{number}").json()["console"]["console_type"] == "fake"
    assert call("DELETE", f"{path}/{number}").status_code == 202
    assert call("DELETE", f"{path}/{number}").status_code == 404
