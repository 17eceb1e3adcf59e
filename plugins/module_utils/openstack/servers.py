# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Servers, as they are listed.

Source: OpenStack API Complete Reference (17 November 2015), 3.2.1, 3.2.3 and 3.2.4; the filters of Nova's "Compute
API", "List Servers".
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from typing import Any

from ..core.errors import InvalidOption, TelcoError
from ..core.fields import Field, from_wire, without_secrets
from ..core.lookup import is_uuid
from ..core.module import InfoModule
from ..core.resource import Info, Object, Resource
from ..core.work import Work
from . import moves
from .client import OPENSTACK
from .compute import NOTE, compute
from .listing import named

LIST = compute("list_servers", "GET", "/servers")

FIELDS = {
    "id": Field(read_only=True, sample="2594da2b-e860-4cb4-beb8-432bdb598601", doc="Id of the server."),
    "name": Field(read_only=True, sample="upf-1", doc="Its name, which need not be unique."),
    "status": Field(read_only=True, sample="ACTIVE", doc="Its state in one word, such as V(ACTIVE) or V(SHUTOFF)."),
    "vm_state": Field(
        read_only=True,
        wire="OS-EXT-STS:vm_state",
        sample="active",
        doc="The state that it rests in, such as V(active).",
    ),
    "task_state": Field(
        read_only=True, wire="OS-EXT-STS:task_state", sample=None, doc="What is being done with it, if anything."
    ),
    "power_state": Field(
        type="int",
        read_only=True,
        wire="OS-EXT-STS:power_state",
        sample=1,
        doc="What the hypervisor says; 1 is running.",
    ),
    "fault": Field(type="dict", read_only=True, doc="Why it is in V(ERROR): C(message), C(code), C(created)."),
    "compute_host": Field(
        read_only=True,
        wire="OS-EXT-SRV-ATTR:host",
        sample="compute1",
        doc="The compute host it is on. Administrators only.",
    ),
    "hypervisor_hostname": Field(
        read_only=True,
        wire="OS-EXT-SRV-ATTR:hypervisor_hostname",
        sample="compute1.example.com",
        doc="Its hypervisor. Administrators only.",
    ),
    "instance_name": Field(
        read_only=True,
        wire="OS-EXT-SRV-ATTR:instance_name",
        sample="instance-0000001f",
        doc="Its name on the hypervisor. Administrators only.",
    ),
    "hostname": Field(read_only=True, wire="OS-EXT-SRV-ATTR:hostname", sample="upf-1", doc="Its own name for itself."),
    "host_id": Field(
        read_only=True, wire="hostId", sample="9d9f0aee", doc="Tells hosts apart within one project, without names."
    ),
    "host_status": Field(read_only=True, sample="UP", doc="How Nova sees its host, where policy shows it."),
    "availability_zone": Field(
        read_only=True, wire="OS-EXT-AZ:availability_zone", sample="nova", doc="Its availability zone."
    ),
    "project_id": Field(
        read_only=True, wire="tenant_id", sample="4fd44f30292945e481c7b8a0c8908869", doc="Id of the owning project."
    ),
    "user_id": Field(read_only=True, sample="9680579085b94be6b53af52aa9f582aa", doc="Id of the user who made it."),
    "flavor": Field(
        type="dict",
        read_only=True,
        sample={"original_name": "m1.small", "vcpus": 1, "ram": 2048, "disk": 20, "ephemeral": 0, "swap": 0},
        doc="The flavor as it was when the server was made or resized; memory in MiB, disks in GiB.",
    ),
    "image": Field(type="raw", read_only=True, doc="The image it was made from; empty when it was made from a volume."),
    "addresses": Field(type="dict", read_only=True, sample={}, doc="Its addresses, by the name of the network."),
    "access_ipv4": Field(read_only=True, wire="accessIPv4", sample="", doc="The IPv4 address to reach it at."),
    "access_ipv6": Field(read_only=True, wire="accessIPv6", sample="", doc="The IPv6 address to reach it at."),
    "attached_volumes": Field(
        type="list",
        elements="dict",
        read_only=True,
        wire="os-extended-volumes:volumes_attached",
        sample=[],
        doc="The volumes attached to it.",
    ),
    "security_groups": Field(type="list", elements="dict", read_only=True, sample=[], doc="Its security groups."),
    "metadata": Field(type="dict", read_only=True, sample={}, doc="Its metadata."),
    "tags": Field(type="list", elements="str", read_only=True, sample=[], doc="Its tags."),
    "description": Field(read_only=True, sample=None, doc="What it is for."),
    "key_name": Field(read_only=True, sample=None, doc="The key pair it was made with."),
    "config_drive": Field(read_only=True, sample="", doc="V(True) when it has a configuration drive, else empty."),
    "disk_config": Field(read_only=True, wire="OS-DCF:diskConfig", sample="MANUAL", doc="How its disk is partitioned."),
    "is_locked": Field(type="bool", read_only=True, wire="locked", sample=False, doc="Whether it is locked."),
    **{
        name: Field(read_only=True, wire=f"OS-EXT-SRV-ATTR:{name}", sample=sample, doc=f"{doc} Administrators only.")
        for name, sample, doc in (
            ("reservation_id", "r-z63362qd", "The request that made it, perhaps with others."),
            ("root_device_name", "/dev/vda", "Where its first disk is."),
            ("kernel_id", "", "Image of its kernel."),
            ("ramdisk_id", "", "Image of its RAM disk."),
        )
    },
    "launch_index": Field(
        type="int",
        read_only=True,
        wire="OS-EXT-SRV-ATTR:launch_index",
        sample=0,
        doc="Its number among those that one request made. Administrators only.",
    ),
    # It often holds passwords.
    "user_data": Field(read_only=True, secret=True, wire="OS-EXT-SRV-ATTR:user_data"),
    "progress": Field(type="int", read_only=True, sample=0, doc="How far what is being done is, in percent."),
    "created_at": Field(read_only=True, wire="created", sample="2026-11-21T09:30:00Z", doc="When it was made (UTC)."),
    "updated_at": Field(
        read_only=True, wire="updated", sample="2026-11-21T09:30:00Z", doc="When it was last changed (UTC)."
    ),
    "launched_at": Field(
        read_only=True,
        wire="OS-SRV-USG:launched_at",
        sample="2026-11-21T09:30:00.000000",
        doc="When it was last started on a host (UTC).",
    ),
    "terminated_at": Field(read_only=True, wire="OS-SRV-USG:terminated_at", sample=None, doc="When it was deleted."),
    "links": Field(type="list", elements="dict", read_only=True, sample=[], doc="Its addresses in the API."),
}

#: What Nova lets anybody filter by (and sort by).
_ALL = (
    "all_tenants changes-since flavor image ip ip6 limit name not-tags not-tags-any reservation_id sort_dir sort_key "
    "status tags tags-any"
)
#: What administrators can filter by besides. Of others Nova leaves these out without a word.
_ADMINISTRATORS = (
    "access_ip_v4 access_ip_v6 auto_disk_config availability_zone config_drive created_at deleted description "
    "display_name host hostname kernel_id key_name launch_index launched_at locked_by node power_state progress "
    "project_id ramdisk_id root_device_name soft_deleted task_state tenant_id terminated_at user_id uuid "
    "vm_state"
)
#: Our names of attributes where Nova's filter has another.
_OURS = {
    "id": "uuid",
    "compute_host": "host",
    "hypervisor_hostname": "node",
    "access_ipv4": "access_ip_v4",
    "access_ipv6": "access_ip_v6",
    "changes_since": "changes-since",
    "all_projects": "all_tenants",
}
_FOR_ALL = frozenset(_ALL.split())
_KNOWN = sorted(_FOR_ALL | set(_ADMINISTRATORS.split()))


def shown(server: Mapping[str, Any]) -> Object:
    """A server as results show it."""
    return without_secrets(FIELDS, from_wire(FIELDS, server))


def _query(params: Mapping[str, Any]) -> dict[str, Any]:
    query: dict[str, Any] = {"all_tenants": True} if params.get("all_projects") else {}
    for name, value in (params.get("filters") or {}).items():
        wire = _OURS.get(name, name)
        if wire not in _KNOWN:
            raise InvalidOption("filters", f"Nova does not filter servers by {name}, but by {', '.join(_KNOWN)}")
        if isinstance(value, Mapping):
            raise InvalidOption("filters", f"{name} is a dictionary, which cannot be part of a query")
        query[wire] = value
    return query


def _listed(work: Work, query: Mapping[str, Any]) -> Iterator[Object]:
    name, limit = work.params.get("name"), work.params.get("limit")
    asked = _query(work.params)
    if name is not None and is_uuid(name):
        found = moves.look(work, name)
        # Only a list is filtered.
        if found is not None and not work.params.get("filters"):
            yield found
            return
        if found is not None:
            asked["name"] = moves.pattern(str(found["name"]))
            yield from (item for item in _items(work, asked) if item.get("id") == found["id"])
            return
    if name is not None:
        asked["name"] = moves.pattern(name)
    elif limit is not None:
        asked["limit"] = limit
    items = (item for item in _items(work, asked) if name is None or item.get("name") == name)
    yield from itertools.islice(items, limit)


def _items(work: Work, query: Mapping[str, Any]) -> Iterator[Object]:
    privileged = sorted(set(query) - _FOR_ALL)
    operation = moves.LIST if work.params["detailed"] or privileged else LIST
    for item in work.objects(operation, query=query):
        if privileged and moves.HOST not in item:
            raise TelcoError(
                f"Only administrators can filter servers by {', '.join(privileged)}: Nova has left that out",
                option="filters",
            )
        yield item


RESOURCE = Resource(
    system=OPENSTACK,
    name="server",
    plural="servers",
    title="server",
    summary="Manage servers of OpenStack",
    reference="OpenStack API Complete Reference (2015-11-17), 3.2 Servers",
    fields=FIELDS,
    key=("name",),
    id_field="id",
    find=lambda work: moves.find(work, str(work.params["name"])),
    info=Info(
        list=moves.LIST,
        fetch=_listed,
        filters={
            "name": named("server", "server"),
            "detailed": Field(
                type="bool",
                default=True,
                option_only=True,
                doc="Whether all is told of each server. V(false) gives ids, names and links only, which is quicker "
                "where there are thousands.",
            ),
            "all_projects": Field(
                type="bool",
                default=False,
                option_only=True,
                doc="Whether servers of all projects are listed. Only administrators can.",
            ),
            "filters": Field(
                type="dict",
                option_only=True,
                doc="What the servers must be like; Nova filters by it. C(host), C(status), C(vm_state), C(flavor), "
                "C(image), C(project_id), C(ip), C(changes-since) and others of its list are known; any other name is "
                "refused. C(name), C(ip) and most texts are regular expressions there. Most are for administrators "
                "only.",
            ),
        },
        summary="List servers of OpenStack",
        description=(
            "Lists servers of the compute service (Nova), with one request a page; no further request is made for any "
            "server.",
            "Options and results have the names of M(openstack.cloud.server_info), so that its playbooks work here.",
            NOTE,
        ),
    ),
)

SERVER_INFO = InfoModule(RESOURCE)
