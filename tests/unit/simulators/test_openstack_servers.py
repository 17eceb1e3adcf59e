# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Networks, interfaces, metadata, tags and sizes of servers on the simulated Nova, as Nova Zed was seen to answer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest

from simulators.kit import Running, serve
from simulators.openstack import OpenStack
from simulators.openstack.compute.state import IMAGE

from .test_openstack_compute import Client, message


@pytest.fixture
def cloud() -> Iterator[Cloud]:
    with serve(OpenStack()) as running:
        yield Cloud(running)
        assert running.simulator.crashes == []


class Cloud:
    """One network with a subnet, and calls to Nova."""

    def __init__(self, running: Running) -> None:
        assert isinstance(running.simulator, OpenStack)
        self.simulator = running.simulator
        self.nova = Client(running)
        self.neutron = Client(running)
        self.neutron.url = running.url + "/networking/v2.0"
        self.network = self.make("network", name="core")["id"]
        self.make("subnet", network_id=self.network, cidr="192.0.2.0/24", ip_version=4)

    def make(self, kind: str, **sent: Any) -> dict[str, Any]:
        """A new object of Neutron's."""
        answer = self.neutron("POST", f"/{kind.replace('_', '-')}s", {kind: sent})
        assert answer.status_code == 201
        made: dict[str, Any] = answer.json()[kind]
        return made

    def boot(self, **sent: Any) -> Any:
        """Ask for a server."""
        return self.nova("POST", "/servers", {"server": {"name": "a", "flavorRef": "1", "imageRef": IMAGE, **sent}})

    def booted(self, **sent: Any) -> dict[str, Any]:
        """A server that is there."""
        answer = self.boot(**sent)
        assert answer.status_code == 202
        return self.rest(answer.json()["server"]["id"])

    def rest(self, key: str) -> dict[str, Any]:
        """A server when nothing is being done with it."""
        for _ in range(9):
            shown: dict[str, Any] = self.nova("GET", f"/servers/{key}").json()["server"]
            if shown["OS-EXT-STS:task_state"] is None:
                return shown
        raise AssertionError("it never rests")


def test_networks(cloud: Cloud) -> None:
    group = cloud.make("security_group", name="signalling")["id"]
    port = cloud.make("port", network_id=cloud.network, name="own")
    server = cloud.booted(
        networks=[{"uuid": cloud.network, "fixed_ip": "192.0.2.77"}, {"port": port["id"]}],
        security_groups=[{"name": "signalling"}],
    )
    found = server["addresses"]["core"]
    assert [one["addr"] for one in found] == ["192.0.2.77", port["fixed_ips"][0]["ip_address"]]
    assert {one["OS-EXT-IPS:type"] for one in found} == {"fixed"}
    assert server["security_groups"] == [{"name": "signalling"}, {"name": "default"}]
    ports = cloud.simulator.network.ports
    made = next(one for one in ports.values() if one["security_groups"] == [group])
    assert (made["device_id"], made["device_owner"]) == (server["id"], "compute:nova")
    assert made["binding:host_id"] == server["OS-EXT-SRV-ATTR:host"]
    cloud.nova("DELETE", f"/servers/{server['id']}")
    while cloud.nova("GET", f"/servers/{server['id']}").status_code == 200:
        pass
    assert made["id"] not in ports
    assert (ports[port["id"]]["device_id"], ports[port["id"]]["binding:host_id"]) == ("", "")


def test_what_networks_are_refused(cloud: Cloud) -> None:
    bare = cloud.make("network", name="bare")["id"]
    nobody = "9cbefc35-d372-40c5-88e2-9fdab6ea12c0"
    for sent, status, words in (
        ({"networks": [{"uuid": bare}]}, 400, f"Network {bare} requires a subnet in order to boot instances on."),
        ({"networks": [{"uuid": nobody}]}, 400, f"Network {nobody} could not be found."),
        ({"networks": [{"port": nobody}]}, 400, f"Port id {nobody} could not be found."),
        ({"networks": "auto"}, 409, "Multiple possible networks found, use a Network ID to be more specific."),
        (
            {"networks": [{"uuid": cloud.network}], "security_groups": [{"name": "nono"}]},
            400,
            "Unable to find security_group with name or id 'nono'",
        ),
        ({"networks": "none", "imageRef": nobody}, 400, "Can not find requested image"),
        ({"networks": "none", "key_name": "nono"}, 400, "Invalid key_name provided."),
    ):
        answer = cloud.boot(**sent)
        assert (answer.status_code, message(answer)) == (status, words)


def test_several_get_numbers_and_share_nothing(cloud: Cloud) -> None:
    """3.3.1 and 3.3.2; what is refused is Nova's own (nova/compute/api.py)."""
    networks = [{"uuid": cloud.network}]
    made = cloud.boot(name="new-server-test", networks=networks, min_count="2", max_count="3")
    assert (made.status_code, set(made.json()["server"])) == (
        202,
        {"id", "links", "OS-DCF:diskConfig", "security_groups", "adminPass"},
    )
    names = [f"new-server-test-{number}" for number in (3, 2, 1)]
    for pattern, found in ((r"^new\-server\-test\-[0-9]+$", names), (f"^{names[0]}$|^{names[1]}$", [])):
        listed = cloud.nova("GET", f"/servers?name={quote(pattern)}").json()["servers"]
        assert [one["name"] for one in listed] == found
    told = cloud.boot(name="b", networks=networks, min_count=2, return_reservation_id="True").json()
    assert list(told) == ["reservation_id"]
    assert len(cloud.nova("GET", f"/servers?reservation_id={told['reservation_id']}").json()["servers"]) == 2
    port = cloud.make("port", network_id=cloud.network)["id"]
    for wrong, words in (
        ([{"uuid": cloud.network, "fixed_ip": "192.0.2.77"}], "if an fixed_ip is specified"),
        ([{"port": port}], "a single configured port ID"),
    ):
        refused = cloud.boot(name="c", networks=wrong, max_count=2)
        assert (refused.status_code, words in refused.text) == (400, True)
    assert message(cloud.boot(networks=networks, min_count=3, max_count=2)) == "min_count must be <= max_count"


def test_an_address_that_is_taken_ends_in_error(cloud: Cloud) -> None:
    wanted = [{"uuid": cloud.network, "fixed_ip": "192.0.2.77"}]
    cloud.booted(networks=wanted)
    assert cloud.booted(networks=wanted)["status"] == "ERROR"


def test_interfaces(cloud: Cloud) -> None:
    path = f"/servers/{cloud.booted(networks='none')['id']}/os-interface"
    assert cloud.nova("GET", path).json() == {"interfaceAttachments": []}
    answer = cloud.nova("POST", path, {"interfaceAttachment": {"net_id": cloud.network}})
    made = answer.json()["interfaceAttachment"]
    assert (answer.status_code, made["net_id"], made["port_state"]) == (200, cloud.network, "DOWN")
    assert cloud.nova("GET", path).json()["interfaceAttachments"] == [made]
    assert cloud.nova("GET", f"{path}/{made['port_id']}").json()["interfaceAttachment"] == made
    both = {"net_id": cloud.network, "port_id": made["port_id"]}
    assert cloud.nova("POST", path, {"interfaceAttachment": both}).status_code == 400
    again = cloud.nova("POST", path, {"interfaceAttachment": {"port_id": made["port_id"]}})
    assert (again.status_code, message(again)) == (409, f"Port {made['port_id']} is still in use.")
    assert cloud.nova("DELETE", f"{path}/{made['port_id']}").status_code == 202
    assert cloud.nova("DELETE", f"{path}/{made['port_id']}").status_code == 404
    assert made["port_id"] not in cloud.simulator.network.ports


def test_metadata(cloud: Cloud) -> None:
    path = f"/servers/{cloud.booted(networks='none', metadata={'a': '1'})['id']}/metadata"
    assert cloud.nova("POST", path, {"metadata": {"b": "2"}}).json() == {"metadata": {"a": "1", "b": "2"}}
    assert cloud.nova("PUT", f"{path}/c", {"meta": {"c": "3"}}).json() == {"meta": {"c": "3"}}
    assert cloud.nova("PUT", f"{path}/c", {"meta": {"d": "3"}}).status_code == 400
    assert cloud.nova("GET", f"{path}/c").json() == {"meta": {"c": "3"}}
    assert cloud.nova("DELETE", f"{path}/c").status_code == 204
    assert message(cloud.nova("DELETE", f"{path}/c")) == "Metadata item was not found"
    assert cloud.nova("POST", path, {"metadata": {"b": 2}}).status_code == 400
    assert cloud.nova("PUT", path, {"metadata": {"z": "9"}}).json() == {"metadata": {"z": "9"}}
    assert cloud.nova("GET", path).json() == {"metadata": {"z": "9"}}


def test_tags(cloud: Cloud) -> None:
    path = f"/servers/{cloud.booted(networks='none')['id']}/tags"
    assert cloud.nova("PUT", path, {"tags": ["b", "a"]}).json() == {"tags": ["a", "b"]}
    assert cloud.nova("GET", path).json() == {"tags": ["a", "b"]}
    assert cloud.nova("PUT", path, {"tags": ["a,b"]}).status_code == 400
    assert cloud.nova("GET", path, version="2.25").status_code == 404


@pytest.mark.parametrize(("decision", "flavor"), [("confirmResize", "m1.small"), ("revertResize", "m1.tiny")])
def test_a_resize_is_decided_on(cloud: Cloud, decision: str, flavor: str) -> None:
    key = cloud.booted(networks="none")["id"]
    path = f"/servers/{key}/action"
    assert message(cloud.nova("POST", path, {"resize": {"flavorRef": "1"}})).startswith("When resizing")
    assert cloud.nova("POST", path, {"resize": {"flavorRef": "2"}}).status_code == 202
    shown = cloud.rest(key)
    assert (shown["status"], shown["flavor"]["original_name"]) == ("VERIFY_RESIZE", "m1.small")
    assert cloud.nova("POST", path, {decision: None}).ok
    for _ in range(3):
        shown = cloud.rest(key)
    assert (shown["status"], shown["flavor"]["original_name"]) == ("ACTIVE", flavor)


def test_what_is_told_beside_a_server(cloud: Cloud) -> None:
    server = cloud.booted(networks=[{"uuid": cloud.network}])
    path = f"/servers/{server['id']}"
    address = server["addresses"]["core"][0]["addr"]
    plain = [{"version": 4, "addr": address}]
    assert cloud.nova("GET", f"{path}/ips").json() == {"addresses": {"core": plain}}
    assert cloud.nova("GET", f"{path}/ips/core").json() == {"core": plain}
    assert message(cloud.nova("GET", f"{path}/ips/nono")) == "Instance is not a member of specified network"
    assert cloud.nova("GET", f"{path}/os-server-password").json() == {"password": ""}
    assert cloud.nova("GET", f"{path}/diagnostics").json()["state"] == "running"
    off = cloud.simulator.compute.named("vm-2")[0].id
    assert cloud.nova("GET", f"/servers/{off}/diagnostics").status_code == 409
