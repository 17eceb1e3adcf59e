# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Deployments and their VMs as ESC shows them.

Source: Cisco ESC REST northbound API 2.2, "06-Deployments": the document of a deployment is that of its callbacks; what
GET of the configuration answers is not shown, and is taken to be the datamodel that was sent.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..core.errors import TelcoError
from ..core.lookup import get_or_none
from ..core.operation import Operation
from ..core.resource import Object
from ..core.work import Work
from . import datamodel_xml, xml
from .datamodel import Malformed

GET = Operation("deployments.get_deployments", "GET", "/v0/deployments/{internal_deployment_id}", envelope="deployment")
CONFIG = Operation("deployments.get_deployments_config", "GET", "/v0/deployments/config/{internal_deployment_id}")
LIST = Operation("deployments.get_deployments_list", "GET", "/v0/deployments", envelope="deployments")

_NAMES = {"deployment_name": "name", "service_state_machine_state": "service_state"}
_VM_NAMES = {"vm_state_machine_state": "vm_state"}
_NOT_SHOWN = ("deployment_details", "datacenter")


def deployment(element: Any) -> Object:
    """A deployment in option names, its VMs under ``vms``."""
    if not isinstance(element, Mapping):
        return {"vms": []}
    found: Object = {
        _NAMES.get(str(name), str(name)): value
        for name, value in element.items()
        if name not in _NOT_SHOWN and isinstance(value, str) and value
    }
    found["vms"] = [_vm(one) for one in xml.listed(element.get("deployment_details")) if isinstance(one, Mapping)]
    return found


def _vm(element: Mapping[str, Any]) -> Object:
    vm: Object = {
        _VM_NAMES.get(str(name), str(name)): value
        for name, value in element.items()
        if isinstance(value, str) and value
    }
    vm["interfaces"] = [
        {name: _number(name, value) for name, value in one.items() if value not in ("", None)}
        for one in xml.children(element.get("interfaces"), "interface")
        if isinstance(one, Mapping)
    ]
    return vm


def _number(name: str, value: Any) -> Any:
    return int(value) if name == "nic_id" and isinstance(value, str) and value.isdigit() else value


def read(work: Work, deployment_id: str) -> Object | None:
    """A deployment as it runs; None when there is none."""
    found = get_or_none(work, GET, {"internal_deployment_id": deployment_id})
    return None if found is None else {"internal_deployment_id": deployment_id, **deployment(found)}


def with_config(work: Work, found: Object) -> Object:
    """A deployment with its configuration, which has its tenant's name too."""
    deployment_id = found["internal_deployment_id"]
    body = get_or_none(work, CONFIG, {"internal_deployment_id": deployment_id})
    try:
        described = datamodel_xml.stored(body) if body else datamodel_xml.Described(None, None, {})
    except Malformed as exc:
        raise TelcoError(
            f"What ESC has as the configuration of deployment {deployment_id} cannot be understood: {exc}",
            id=deployment_id,
        ) from exc
    names = {"tenant_name": described.tenant_name, "name": described.name}
    return {**found, **{name: value for name, value in names.items() if value}, "configuration": described.config}


def listed(work: Work) -> Iterator[Object]:
    """All deployments, as far as the list shows them."""
    for element in work.objects(LIST):
        yield deployment(element)


def find_vm(work: Work, name: str) -> tuple[Object, Object]:
    """A VM by its name, with its deployment, within the options ``internal_tenant_id`` and ``internal_deployment_id``.

    :returns: Deployment and VM.
    :raises TelcoError: There is none; the VMs that there are, are named.
    """
    tenant, deployment_id = (work.params.get(option) for option in ("internal_tenant_id", "internal_deployment_id"))
    seen: list[str] = []
    for found in _candidates(work, deployment_id, tenant):
        for vm in found["vms"]:
            if vm.get("vm_name") == name:
                return found, vm
            seen.append(str(vm.get("vm_name")))
    where = f"deployment {deployment_id}" if deployment_id else f"tenant {tenant}"
    there = f"; its VMs are {', '.join(sorted(seen))}" if seen else ", which has no VMs"
    raise TelcoError(f"There is no VM {name} in {where}{there}", option="vm_name")


def _candidates(work: Work, deployment_id: str | None, tenant: str | None) -> Iterator[Object]:
    """The deployments that the VM may belong to, with their VMs."""
    if deployment_id is not None:
        found = read(work, deployment_id)
        if found is None:
            raise TelcoError(f"There is no deployment {deployment_id}", option="internal_deployment_id")
        yield found
        return
    for item in listed(work):
        if tenant is not None and item.get("internal_tenant_id", tenant) != tenant:
            continue
        # A list need not show the VMs.
        one = (
            item if item["vms"] or "internal_deployment_id" not in item else read(work, item["internal_deployment_id"])
        )
        if one is not None:
            yield one


def vm_of(found: Object | None, name: str, before: Mapping[str, Any]) -> Object | None:
    """A VM in a deployment as it is now; when it is gone, the one that has taken its place in its group.

    :param before: The deployment as it was, with the VM.
    """
    vms = (found or {}).get("vms", [])
    known = {vm.get("vm_name"): vm for vm in before["vms"]}
    same = next((vm for vm in vms if vm.get("vm_name") == name), None)
    new = [vm for vm in vms if vm.get("vm_name") not in known]
    group = known[name].get("vm_group_name")
    return same or next((vm for vm in new if vm.get("vm_group_name") == group), None)
