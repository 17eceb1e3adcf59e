# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Host aggregates: groups of compute hosts with metadata, which are availability zones when they are named as such.

Source: OpenStack API Complete Reference (17 November 2015), 3.22 "Host aggregates".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..core.errors import InvalidOption
from ..core.fields import Field, from_wire, to_wire
from ..core.lookup import get_or_none
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Change, Children, Info, Object, Resource
from ..core.work import Work
from .client import OPENSTACK
from .compute import NOTE, compute
from .listing import named, same_object
from .texts import texts

_ALL, _ONE, _ACTION = "/os-aggregates", "/os-aggregates/{id}", "/os-aggregates/{id}/action"
LIST = compute("list_aggregates", "GET", _ALL)
GET = compute("show_aggregate_details", "GET", _ONE, envelope="aggregate")
CREATE = compute("create_aggregate", "POST", _ALL, envelope="aggregate")
UPDATE = compute("update_aggregate", "PUT", _ONE, envelope="aggregate")
DELETE = compute("delete_aggregate", "DELETE", _ONE)
SET_METADATA = compute("create_or_update_aggregate_metadata", "POST", _ACTION, repeatable=True)
ADD_HOST = compute("add_host", "POST", _ACTION)
REMOVE_HOST = compute("remove_host", "POST", _ACTION)

# Nova keeps the zone's name among the metadata too; it has a field of its own here.
_ZONE = "availability_zone"


def _without_zone(metadata: Any) -> dict[str, Any]:
    return {key: value for key, value in (metadata or {}).items() if key != _ZONE}


FIELDS = {
    "name": Field(
        required=True,
        compare=same_object,
        sample="ssd",
        doc="Name of the aggregate, or the id of an existing one. A name is unique.",
    ),
    "availability_zone": Field(
        sample="az1",
        doc="Name of the availability zone that its hosts are in. Nova changes it only as long as its hosts have no "
        "servers, and never takes it away.",
    ),
    "hosts": Field(
        type="list",
        elements="str",
        compare="set",
        sample=["compute1", "compute2"],
        doc="Hosts that are in it, by the exact names of their compute services.",
    ),
    "purge_hosts": Field(
        type="bool",
        default=True,
        option_only=True,
        doc="Whether hosts that are not in O(hosts) are taken out. Without O(hosts) none is touched.",
    ),
    "metadata": Field(
        type="dict",
        ref=texts,
        from_wire=_without_zone,
        sample={"ssd": "true"},
        doc="All of its metadata: keys that are not named here are taken away. Values are kept as texts. The "
        "availability zone, which Nova keeps there as well, is not part of it.",
    ),
    "id": Field(type="int", read_only=True, sample=1, doc="Id of the aggregate."),
    "uuid": Field(
        read_only=True, sample="aac5e848-62a9-40cb-8373-d3e768d58237", doc="Its id in the placement service."
    ),
    "created_at": Field(read_only=True, sample="2026-11-21T09:30:00.000000", doc="When it was made (UTC)."),
    "updated_at": Field(read_only=True, sample=None, doc="When it was last changed (UTC)."),
    "deleted_at": Field(read_only=True, sample=None, doc="When it was deleted (UTC)."),
    "is_deleted": Field(type="bool", read_only=True, wire="deleted", sample=False, doc="Whether it was deleted."),
}


def _check(params: Mapping[str, Any]) -> None:
    if _ZONE in (params.get("metadata") or {}):
        raise InvalidOption("metadata", f"the availability zone has an option of its own: {_ZONE}")
    hosts = params.get("hosts") or []
    if len(set(hosts)) != len(hosts):
        raise InvalidOption("hosts", "names a host twice")


def _named(work: Work, name: str) -> Iterator[Mapping[str, Any]]:
    """The aggregate of an id or an exact name; Nova's list has neither filters nor pages."""
    found = get_or_none(work, GET, {"id": name}) if name.isdecimal() else None
    if found is not None:
        yield found
        return
    yield from (item for item in work.objects(LIST) if name in (item.get("name"), item.get("uuid")))


def _find(work: Work) -> Object | None:
    found = next(_named(work, str(work.params["name"])), None)
    return None if found is None else from_wire(FIELDS, found)


def _created(work: Work, want: Object) -> Object | None:
    plain = {name: value for name, value in want.items() if name != "metadata"}
    answer = work.call(CREATE, body=to_wire(FIELDS, plain), attempt=f"create {work.label}")
    if want.get("metadata"):
        _set_metadata(work, answer or {}, want)
    return None if answer is None else from_wire(FIELDS, answer)


def _act(work: Work, operation: Operation, have: Mapping[str, Any], body: Object, attempt: str) -> None:
    work.call(operation, {"id": have.get("id")}, body=body, attempt=f"{attempt} {work.label}")


def _set_metadata(work: Work, have: Mapping[str, Any], values: Object) -> None:
    gone = dict.fromkeys(sorted(set(have.get("metadata") or {}) - set(values["metadata"])))
    _act(work, SET_METADATA, have, {"set_metadata": {"metadata": {**gone, **values["metadata"]}}}, "set metadata of")


def _add(work: Work, have: Object, hosts: list[Any]) -> None:
    for host in hosts:
        _act(work, ADD_HOST, have, {"add_host": {"host": host}}, f"add host {host} to")


def _remove(work: Work, have: Object, hosts: list[Any]) -> None:
    for host in hosts:
        _act(work, REMOVE_HOST, have, {"remove_host": {"host": host}}, f"take host {host} out of")


def _removed(work: Work, have: Object) -> None:
    """Nova deletes no aggregate that has hosts."""
    _remove(work, have, have.get("hosts") or [])
    work.call(DELETE, {"id": have["id"]}, attempt=f"delete {work.label}")


def _listed(work: Work, query: Mapping[str, Any]) -> Iterator[Any]:
    name = work.params.get("name")
    yield from work.objects(LIST) if name is None else _named(work, name)


RESOURCE = Resource(
    system=OPENSTACK,
    name="host_aggregate",
    result="aggregate",
    plural="aggregates",
    title="host aggregate",
    summary="Manage host aggregates of OpenStack",
    description=(
        "Creates, changes and deletes host aggregates of the compute service (Nova), with their hosts and metadata. "
        "Only administrators can.",
        "Nova deletes no aggregate that has hosts, so that O(state=absent) takes them out first.",
        "Options and results have the names of M(openstack.cloud.host_aggregate), so that its playbooks work here.",
    ),
    notes=(NOTE,),
    reference="OpenStack API Complete Reference (2015-11-17), 3.22 Host aggregates",
    fields=FIELDS,
    key=("name",),
    id_field="id",
    find=_find,
    create=CREATE,
    created=_created,
    changes=(
        Change(operation=UPDATE, fields=(_ZONE,)),
        Change(operation=SET_METADATA, fields=("metadata",), apply=_set_metadata),
    ),
    children=(
        Children(field="hosts", read=lambda work, have: have["hosts"], add=_add, remove=_remove, purge="purge_hosts"),
    ),
    removed=_removed,
    check=_check,
    info=Info(
        list=LIST,
        fetch=_listed,
        filters={"name": named("host aggregate")},
        summary="List host aggregates of OpenStack",
        description=(
            "Lists host aggregates of the compute service (Nova), with one request. Only administrators can.",
            "Options and results have the names of M(openstack.cloud.host_aggregate_info), so that its playbooks work "
            "here.",
            NOTE,
        ),
    ),
)

HOST_AGGREGATE = StateModule(RESOURCE)
HOST_AGGREGATE_INFO = InfoModule(RESOURCE)
