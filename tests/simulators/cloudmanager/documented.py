# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The states behind the documented examples of sections PXE host images, Power controls, Nodes, Availability storages.

They are two. "lists": two nodes, each with a power control, as in the lists and in most examples. "node": that of
"Getting information about node", where the node 1 is another one with two power controls.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulators.cloudmanager.nodes import Nodes
from simulators.cloudmanager.power_controls import PowerControls

if TYPE_CHECKING:
    from simulators.cloudmanager.simulator import CloudManager

_HOSTS = ("mnode1.dev-cnt7q-ovs-02.stand.loc", "mnode2.dev-cnt7q-ovs-02.stand.loc")
_SERVICE = "bd8c4cd2-909e-4be8-b324-6bf8a7c528bb"


def load(manager: CloudManager, example: str) -> None:
    """Replace nodes, power controls and compute hosts. ValueError for an example that there is not."""
    if example not in _EXAMPLES:
        raise ValueError(f"example must be one of {', '.join(_EXAMPLES)}, not {example!r}")
    compute = manager.compute
    compute.servers.clear()
    for name in list(compute.hosts):
        compute.remove_host(name)
    manager.power_controls = PowerControls(manager)
    manager.nodes = Nodes(manager)
    _EXAMPLES[example](manager)
    manager.clock.stop(None)


def _host(manager: CloudManager, name: str, hypervisor_id: str, **details: Any) -> dict[str, Any]:
    """A compute host of the documented size, and the details of its node."""
    manager.compute.add_host(
        name, hypervisor_id=hypervisor_id, service_id=_SERVICE, vcpus=2, memory_mb=4095, local_gb=99
    )
    return {"name": name, "hypervisor_id": hypervisor_id, "node_type_id": 2, **details}


def _control(manager: CloudManager, host: str, title: str, created: str) -> dict[str, Any]:
    """A power control of the documented type, made at the documented time."""
    manager.clock.stop(created)
    return manager.power_controls.create(
        control_type="SupermicroRackDevice",
        protocol_type="ipmi",
        host=host,
        port_number=623,
        login="ADMIN",
        title=title,
    )


def _lists(manager: CloudManager) -> None:
    nodes, controls = manager.nodes, manager.power_controls
    first, second = _HOSTS
    details = _host(
        manager,
        first,
        "2239c611-523c-44d2-9feb-2c6905fbb5c8",
        ip_addresses=["10.35.222.11"],
        dtc_number=1,
        title="тест2",
        cpu_allocation_ratio=16.0,
        ram_allocation_ratio=1.5,
    )
    nodes.create(power_state="power_on", **details)
    details = _host(manager, second, "1b9d6e64-53b2-4097-a302-96d7b4a4e055", ip_addresses=["10.35.222.12"])
    nodes.create(power_state="power_on", **details)
    nodes.delete(nodes.create())  # the documented create makes node 4
    for number, (title, created) in enumerate((("test", "2018-10-17T12:18:35"), ("test 2", "2018-10-18T07:37:48"))):
        control = _control(manager, f"10.35.17.3{number}", title, created)
        controls.assign(number + 1, control["id"], 1, is_default=True)


def _node(manager: CloudManager) -> None:
    name = _HOSTS[1]
    details = _host(
        manager,
        name,
        "f5501bd3-d69a-41fc-bcc1-91f512f2313a",
        ip_addresses=["10.35.222.12"],
        description="",
        inventory_code="UU",
        is_reserved=True,
        nas={_HOSTS[0]: ["iqn.2010-10.org.openstack:volume-9ce44bf8-f981-45b8-8ef4-8120f4761420"]},
    )
    node = manager.nodes.create(power_state="power_off", **details)  # the record alone: its compute host is up
    for number, title in enumerate(("namety", "name", "name2")):
        control = _control(manager, f"10.35.17.3{number}", title, "2018-10-17T12:18:35")
        if title != "name":
            manager.power_controls.assign(node["id"], control["id"], 1, is_default=title == "name2")


_EXAMPLES = {"lists": _lists, "node": _node}
