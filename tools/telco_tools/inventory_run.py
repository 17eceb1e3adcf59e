# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The inventory telco.cloud.openstack on real services and on the simulator: the same things make the same hosts.

What it is to find is made by openstacksdk on both, and taken away again. Where build/venv/bench is there, hosts, groups
and addresses are held against openstack.cloud's inventory, too.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from integration.inventory_site import Site, hosts
from integration.openstack.testbed.telling import wait_until

from .likeness import places
from .paths import BUILD
from .run_example import comparable
from .simulators import Servers, Simulators, connection

NAME = "inventory"
_THEIRS = BUILD / "venv" / "bench" / "bin" / "ansible-inventory"
_PATIENCE = 60.0  # seconds until Nova shows a floating IP
_MADE_UP = {
    # Where Nova puts servers, and what their hypervisors are and have besides them.
    *("compute_host", "hypervisor_hostname", "instance_name", "host_id", "root_device_name", "host_ip"),
    *("vcpus", "vcpus_used", "memory_mb", "memory_mb_used", "free_ram_mb", "local_gb", "local_gb_used"),
    *("free_disk_gb", "disk_available_least", "running_vms", "current_workload", "cpu_info", "hypervisor_type"),
    *("hypervisor_version", "links"),
    # What Neutron chooses and counts.
    *("mac_address", "OS-EXT-IPS-MAC:mac_addr", "binding_host_id", "dns_assignment", "revision_number"),
}
#: How a port is wired follows from the driver, and that it is active comes a moment later.
_WIRING = ("binding_vif_type", "binding_vif_details", "status")
_OPTIONS: dict[str, Any] = {
    "all_projects": True,
    "show_all": True,
    "resources": ["servers", "ports", "hypervisors"],
    "server_filters": {"name": f"^{NAME}-"},
    "port_filters": {"device_owner": "compute:nova", "description": NAME},
    "keyed_groups": [{"key": "openstack_resource", "prefix": "a"}],
    "groups": {"edge_ones": "'edge' in (openstack.metadata | default({})).get('groups', '')"},
    "compose": {"flavor_name": "openstack.flavor.name | default('none')"},
    "strict": True,
}


def compare(real: Servers, simulators: Simulators) -> tuple[str, list[str]]:
    """The word and the words of a report: ``real``, ``differs`` or ``failed``."""
    simulators.reset()
    found = []
    for servers in (real, simulators):
        section = connection("openstack", servers.told["openstack"], servers.told)
        with tempfile.TemporaryDirectory() as folder, _things(section):
            site = Site(Path(folder), cloud=section)
            site.configure(**_OPTIONS)
            found.append(site.listed())
            wrong = _unlike_theirs(site) if _THEIRS.exists() else []
            if wrong:
                return "failed", ["openstack.cloud's inventory differs:", *wrong]
    unlike = [f"{place} is {words}" for place, words in places(*map(_labelled, found), "", _MADE_UP)]
    return ("differs", ["the simulator differs:", *unlike]) if unlike else ("real", [])


@contextmanager
def _things(section: Mapping[str, Any]) -> Iterator[None]:
    """Servers with a fixed and a floating address, with ports that have a name and none, and two alike without any."""
    import openstack

    cloud = openstack.connection.Connection(**section, app_name="telco.cloud inventory")
    with ExitStack() as later:
        network, compute = cloud.network, cloud.compute
        public, _outside = _network(network, later, f"{NAME}-public", "203.0.113.0/24", is_router_external=True)
        core, subnet = _network(network, later, f"{NAME}-core", "198.51.100.0/24")
        router = network.create_router(name=NAME, external_gateway_info={"network_id": public.id})
        later.callback(network.delete_router, router)
        network.add_interface_to_router(router, subnet_id=subnet.id)
        later.callback(network.remove_interface_from_router, router, subnet_id=subnet.id)
        ports = []
        for number in (1, 2):
            given = {"name": f"{NAME}-data"} if number == 1 else {}
            ips = [{"subnet_id": subnet.id, "ip_address": f"198.51.100.{10 + number}"}]
            ports.append(network.create_port(network_id=core.id, description=NAME, fixed_ips=ips, **given))
            later.callback(network.delete_port, ports[-1])
        metadata = {"role": "upf", "group": "web", "groups": "edge, core"}
        plugged = {port.id: [{"port": port.id}] for port in ports}
        wanted = [
            (f"{NAME}-1", plugged[ports[0].id], metadata),
            (f"{NAME}-2", plugged[ports[1].id], {}),
            *((f"{NAME}-twin", "none", {}) for _number in range(2)),
        ]
        flavor, image = compute.find_flavor("m1.tiny"), cloud.image.find_image("cirros")
        servers = []
        for name, networks, told in wanted:
            made = {"name": name, "networks": networks, "metadata": told}
            servers.append(compute.create_server(flavor_id=flavor.id, image_id=image.id, **made))
            later.callback(_gone, compute, servers[-1])
        for server in servers:
            compute.wait_for_server(server, interval=0.5, wait=_PATIENCE)
        address = network.create_ip(
            floating_network_id=public.id, port_id=ports[0].id, floating_ip_address="203.0.113.77"
        )
        later.callback(network.delete_ip, address)
        _shown(compute, servers[0], address.floating_ip_address)
        yield


def _network(network: Any, later: ExitStack, name: str, cidr: str, **given: Any) -> tuple[Any, Any]:
    made = network.create_network(name=name, **given)
    later.callback(network.delete_network, made)
    subnet = network.create_subnet(network_id=made.id, ip_version=4, cidr=cidr, name=name)
    later.callback(network.delete_subnet, subnet)
    return made, subnet


def _gone(compute: Any, server: Any) -> None:
    compute.delete_server(server, force=True)
    compute.wait_for_delete(server, interval=0.5, wait=_PATIENCE)


def _shown(compute: Any, server: Any, address: str) -> None:
    """Nova hears of floating IPs from Neutron, a little later."""
    wait_until(lambda: address in str(compute.get_server(server).addresses), f"Nova does not show {address}", _PATIENCE)


def _labelled(found: Mapping[str, Any]) -> dict[str, Any]:
    """Hosts and groups without the ids in their names: an id is told by what it is of."""
    labels: dict[str, str] = {}
    for host, told in sorted(hosts(found).items()):
        one = told["openstack"]
        if told["openstack_resource"] == "port":
            for name in _WIRING:
                del one[name]
        if host == one["id"]:
            label = f"{told['openstack_resource']} {one['name'] or one['fixed_ips'][0]['ip_address']}"
            labels[host] = f"{label} {sum(other.startswith(label) for other in labels.values())}"
    groups = {
        name: sorted(labels.get(host, host) for host in told.get("hosts", ()))
        for name, told in found.items()
        if name not in ("_meta", "all") and not name.startswith("instance-")
    }
    return {
        "groups": groups,
        "hosts": {labels.get(host, host): comparable(told) for host, told in hosts(found).items()},
    }


def _unlike_theirs(site: Site) -> list[str]:
    """How openstack.cloud's inventory differs for servers: in hosts, groups or addresses."""
    options = {name: _OPTIONS[name] for name in ("all_projects", "show_all", "server_filters")}
    told = []
    for plugin, program in (("telco.cloud.openstack", None), ("openstack.cloud.openstack", _THEIRS)):
        site.configure(**options, plugin=plugin)
        found = site.listed(program=program)
        groups = {name: sorted(one.get("hosts", ())) for name, one in found.items() if name not in ("_meta", "all")}
        groups.pop("image-None", None)  # of theirs, with all servers in it
        addresses = {name: (one.get("ansible_host"), one["openstack"]["id"]) for name, one in hosts(found).items()}
        told.append({"groups": groups, "addresses": addresses})
    return [f"{place} is {words}" for place, words in places(*told, "", ())]
