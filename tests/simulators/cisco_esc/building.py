# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Making VMs: their names, hosts, interfaces and addresses."""

from __future__ import annotations

import ipaddress
import uuid
from collections import Counter
from typing import TYPE_CHECKING, Any

from simulators.cisco_esc import datamodel
from simulators.cisco_esc.resources import Record
from simulators.cisco_esc.services import VM_DEPLOYING, Deployment, Nic, Vm

if TYPE_CHECKING:
    from simulators.cisco_esc.state import EscState

#: A VM's name holds so much of the names of its deployment and group, as in the reference's examples.
_OF_DEPLOYMENT = 16
_OF_GROUP = 6


class Builder:
    """Makes the VMs of deployments."""

    def __init__(self, esc: EscState) -> None:
        self.esc = esc

    def add(self, deployment: Deployment, group: dict[str, Any]) -> Vm:
        """A new VM in the deployment, with the smallest index that is free. Its host is "" when none is enabled."""
        taken = {vm.index for vm in deployment.of_group(group["name"])}
        index = next(number for number in range(len(taken) + 1) if number not in taken)
        stem = f"{deployment.name[:_OF_DEPLOYMENT]}_{group['name'][:_OF_GROUP]}_{index}"
        vm = Vm(
            group=group["name"],
            index=index,
            name=self.esc.vim.make("vm_name", lambda: f"{stem}_{uuid.uuid4()}"),
            uuid="",
            host_name="",
            host_uuid="",
            nics=[],
            monitor=datamodel.monitored(group),
            flavor=group.get("flavor"),
        )
        deployment.vms.append(vm)
        vm.nics = [self._nic(deployment, vm, group, one) for one in datamodel.interfaces(group)]
        self.place(vm, group)
        return vm

    def place(self, vm: Vm, group: dict[str, Any], beside: str | None = None) -> None:
        """Make the VM at the VIM: a new id, a host. beside: the host to stay away from."""
        vim = self.esc.vim
        if vm.uuid:
            vim.remove(vm.uuid)
        vm.uuid = vim.make("vm_uuid")
        vim.add(vm.uuid, "vm", vm.name)
        wanted = [one["host"] for one in group.get("placement", []) if "host" in one]
        host = vim.hosts.get(wanted[0]) if wanted else vim.place(self._used(), beside)
        if host is not None and host.enabled:
            vm.host_name = vim.make("host_name", lambda: host.name)
            vm.host_uuid = vim.make("host_uuid", lambda: host.uuid)
        else:
            vm.host_name = vm.host_uuid = ""
        vm.state = VM_DEPLOYING

    def change_interfaces(self, deployment: Deployment, vm: Vm, group: dict[str, Any]) -> bool:
        """Give a VM the interfaces of its group; those that stay keep their addresses. Whether something changed."""
        before = [nic.fields() for nic in vm.nics]
        kept = {(nic.nic_id, nic.network_uuid): nic for nic in vm.nics}
        nics = []
        for one in datamodel.interfaces(group):
            old = kept.get((one["nicid"], self._network(deployment, one["network"])[0]))
            same_address = old is not None and one.get("ip_address") in (None, old.ip_address)
            pooled = old is not None and old.ip_address in self._pool(group, one["network"])
            nics.append(old if old and (same_address or pooled) else self._nic(deployment, vm, group, one))
        vm.nics = nics
        return [nic.fields() for nic in nics] != before

    def _used(self) -> Counter[str]:
        return Counter(vm.host_name for one in self.esc.deployments.records.values() for vm in one.vms)

    def _network(self, deployment: Deployment, name: str) -> tuple[str, Record | None]:
        """The VIM's id of a network, and ESC's record of it when it has one."""
        if name in deployment.networks:
            return deployment.networks[name], None
        record = self.esc.networks.by_name_or_id(name, deployment.tenant_id)
        return (record.fields["external_network_id"] if record is not None else name), record

    def _nic(self, deployment: Deployment, vm: Vm, group: dict[str, Any], wanted: dict[str, Any]) -> Nic:
        vim = self.esc.vim
        external, record = self._network(deployment, wanted["network"])
        managed = record is not None or wanted["network"] in deployment.networks
        subnet = self._subnet(record) or self._inner_subnet(deployment, wanted["network"])
        address = vim.make("ip_address", lambda: self._address(deployment, vm, group, wanted, subnet))
        groups = wanted.get("security_groups", {}).get("security_group", [])
        return Nic(
            network_uuid=external,
            ip_address=address,
            mac_address=wanted.get("mac_address") or vim.mac_address(managed=managed),
            nic_id=wanted["nicid"],
            gateway=subnet["gateway"] if subnet else None,
            netmask=str(subnet["network"].netmask) if subnet else None,
            port_uuid=vim.make("port_uuid") if managed else "",
            subnet_uuid=subnet["id"] if subnet else "",
            security_groups=",".join(groups),
            type=wanted.get("type", "virtual"),
        )

    def _subnet(self, record: Record | None) -> dict[str, Any] | None:
        ids = record.fields.get("subnet", []) if record is not None else []
        if not ids:
            return None
        fields = self.esc.subnets.records[ids[0]].fields
        network = ipaddress.ip_network(fields["cidr"])
        gateway = fields.get("gateway_ip") or str(network[1])
        pools = [(pool["start"], pool["end"]) for pool in fields.get("allocation_pools", [])]
        return {"id": fields["external_subnet_id"], "network": network, "gateway": gateway, "pools": pools}

    def _inner_subnet(self, deployment: Deployment, name: str) -> dict[str, Any] | None:
        for network in deployment.config.get("networks", {}).get("network", []):
            for subnet in network.get("subnet", []) if network["name"] == name else []:
                if "address" in subnet and "netmask" in subnet:
                    inner = ipaddress.ip_network(f"{subnet['address']}/{subnet['netmask']}", strict=False)
                    gateway = subnet.get("gateway") or str(inner[1])
                    made = str(uuid.uuid5(uuid.NAMESPACE_OID, f"{deployment.external_id}/{subnet['name']}"))
                    return {"id": made, "network": inner, "gateway": gateway, "pools": []}
        return None

    def _address(
        self,
        deployment: Deployment,
        vm: Vm,
        group: dict[str, Any],
        wanted: dict[str, Any],
        subnet: dict[str, Any] | None,
    ) -> str:
        """The address: the interface's own for the first VM, from the group's pool, or one that is free; "" if none."""
        external = self._network(deployment, wanted["network"])[0]
        used = {nic.ip_address for one in self._all_vms(deployment) for nic in one.nics if nic.network_uuid == external}
        own = wanted.get("ip_address")
        if own and vm.index == 0:
            return str(own)
        for address in self._pool(group, wanted["network"]):
            if address not in used:
                return address
        if subnet is None:
            return self.esc.vim.address()
        hosts = (str(address) for address in subnet["network"].hosts())
        free = (one for one in hosts if one != subnet["gateway"] and one not in used and _pooled(one, subnet))
        return next(free, "")

    def _pool(self, group: dict[str, Any], network: str) -> list[str]:
        pools = group["scaling"].get("static_ip_address_pool", [])
        return [address for pool in pools if pool["network"] == network for address in pool["ip_address"]]

    def _all_vms(self, deployment: Deployment) -> list[Vm]:
        others = [one for one in self.esc.deployments.records.values() if one is not deployment]
        return [vm for one in (*others, deployment) for vm in one.vms]


def _pooled(address: str, subnet: dict[str, Any]) -> bool:
    number = int(ipaddress.ip_address(address))
    pools = [(int(ipaddress.ip_address(low)), int(ipaddress.ip_address(high))) for low, high in subnet["pools"]]
    return not pools or any(low <= number <= high for low, high in pools)
