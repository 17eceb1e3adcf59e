# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Flavors, with their extra specs and the projects that may use private ones.

Source: OpenStack API Complete Reference (17 November 2015), 3.12 "Flavors", 3.15 "Flavors manage"; Nova's "Compute
API", "Update Flavor Description".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..core.errors import InvalidOption, TelcoError
from ..core.fields import Field, from_wire, to_wire, wire_name
from ..core.lookup import get_or_none
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Change, Info, Object, Resource
from ..core.work import Work
from .client import OPENSTACK
from .compute import compute, needs
from .flavor_parts import GET_SPEC, LIST_SPECS, PARTS, SET_SPECS, VERSION
from .listing import named, same_object
from .ranges import check_range, within
from .texts import texts

_NOTE = needs(VERSION, "Rocky")
_ONE = "/flavors/{id}"
LIST = compute("list_flavors_with_details", "GET", "/flavors/detail", version=VERSION)
LIST_NAMES = compute("list_flavors", "GET", "/flavors", version=VERSION)
CREATE = compute("create_flavor", "POST", "/flavors", version=VERSION, envelope="flavor")
UPDATE = compute("update_flavor_description", "PUT", _ONE, version=VERSION, envelope="flavor")
DELETE = compute("delete_flavor", "DELETE", _ONE, version=VERSION)

_BIG = 0x7FFFFFFF
_AUTO = ("flavorid", "auto")


def _size(least: int, doc: str, sample: int, **more: Any) -> Field:
    return Field(type="int", create_only=True, between=(least, _BIG), sample=sample, doc=doc, **more)


FIELDS = {
    "name": Field(
        required=True,
        compare=same_object,
        sample="upf.large",
        doc="Name of the flavor, or the id of an existing one. A name is unique in the cloud.",
    ),
    "ram": _size(1, "Memory in MiB. Needed to create one.", 8192),
    "vcpus": _size(1, "Number of virtual CPUs. Needed to create one.", 4),
    "disk": _size(0, "Size of the first disk in GiB. A new flavor has V(0) when nothing is said.", 20),
    "ephemeral": _size(0, "Size of a second, empty disk in GiB.", 0, wire="OS-FLV-EXT-DATA:ephemeral"),
    # Before 2.75 none is an empty text.
    "swap": _size(0, "Swap space in MiB.", 0, from_wire=lambda value: value or 0),
    "rxtx_factor": Field(
        type="float", create_only=True, sample=1.0, doc="Share of the network's bandwidth; few hypervisors know it."
    ),
    "is_public": Field(
        type="bool",
        create_only=True,
        wire="os-flavor-access:is_public",
        sample=True,
        doc="Whether all projects may use it. Left out, a new flavor is public unless O(projects) are given.",
    ),
    "flavorid": Field(
        create_only=True,
        wire="id",
        aliases=("id",),
        compare=lambda want, have: want in ("auto", have),
        sample="8d2b0d5e-3c0f-4d5c-9d0a-0c2a3a1b7f10",
        doc="Id that a new flavor gets. Left out or V(auto), Nova gives it one.",
    ),
    "description": Field(sample="User plane of the 5G core", doc="What it is for, at most 65535 characters."),
    "extra_specs": Field(
        type="dict",
        ref=texts,
        sample={"hw:cpu_policy": "dedicated"},
        doc="All of its extra specs: keys that are not named here are taken away. Values are kept as texts; a boolean "
        "becomes V(true) or V(false). Servers that exist already keep what they were made with.",
    ),
    **PARTS.fields(),
    "id": Field(read_only=True, sample="8d2b0d5e-3c0f-4d5c-9d0a-0c2a3a1b7f10", doc="Id of the flavor."),
    "is_disabled": Field(
        type="bool", read_only=True, wire="OS-FLV-DISABLED:disabled", sample=False, doc="Whether it was disabled."
    ),
    "links": Field(type="list", elements="dict", read_only=True, sample=[], doc="Its addresses in the API."),
}


def _named(work: Work, name: str | None, listing: Operation = LIST) -> Iterator[Mapping[str, Any]]:
    """The flavor of a name, else of an id; all without. Nova filters by neither, and shows private ones when asked."""
    found = list(work.objects(listing, query={"is_public": "None"}))
    if name is None:
        yield from found
        return
    yield from [item for item in found if item["name"] == name] or [item for item in found if item["id"] == name]


def find_flavor(work: Work) -> Object | None:
    """The flavor that the option ``name`` names."""
    found = next(_named(work, str(work.params["name"])), None)
    return None if found is None else from_wire(FIELDS, found)


def _created(work: Work, want: Object) -> Object | None:
    plain = {name: value for name, value in want.items() if name != "extra_specs" and (name, value) != _AUTO}
    if work.params.get("projects"):
        plain["is_public"] = False
    body = {"disk": 0, **to_wire(FIELDS, plain)}
    answer = work.call(CREATE, body=body, attempt=f"create {work.label}")
    if want.get("extra_specs"):
        PARTS.write_specs(work, {**(answer or {}), "extra_specs": {}}, want)
    return None if answer is None else from_wire(FIELDS, answer)


def _range(what: str) -> Field:
    return Field(
        option_only=True,
        doc=f"Only flavors with this {what}: a number, a number behind C(<), C(>), C(<=) or C(>=), or V(MIN) or V(MAX) "
        "for the least or the greatest that any flavor has.",
    )


_RANGES = {"ram": _range("memory in MiB"), "vcpus": _range("number of CPUs"), "ephemeral": _range("empty disk in GiB")}


def _briefly(work: Work, clashing: str | None) -> Iterator[Any]:
    """Names and ids only, or the extra specs of one flavor."""
    name, key = work.params.get("name"), work.params.get("extra_spec")
    if clashing is not None:
        raise InvalidOption(clashing, "is for what=details")
    if work.params["what"] == "names":
        yield from _named(work, name, LIST_NAMES)
        return
    if name is None:
        raise InvalidOption("name", "is needed to see extra specs")
    flavor = next(_named(work, str(name), LIST_NAMES), None)
    if flavor is None:
        raise TelcoError(f"There is no flavor with the name or id {name}", option="name")
    path = {"id": flavor["id"]}
    found = work.call(LIST_SPECS, path) if key is None else get_or_none(work, GET_SPEC, {**path, "key": key})
    yield {**flavor, "extra_specs": found or {}}


def _listed(work: Work, query: Mapping[str, Any]) -> Iterator[Any]:
    wanted = {name: work.params[name] for name in _RANGES if work.params.get(name) is not None}
    if work.params["what"] != "details":
        yield from _briefly(work, next(iter(wanted), "with_projects" if work.params["with_projects"] else None))
        return
    for name, text in wanted.items():
        check_range(name, text)
    ranges = {wire_name(name, FIELDS[name]): text for name, text in wanted.items()}
    yield from within(_named(work, work.params.get("name")), ranges)


def _each(work: Work, have: Object) -> Object:
    return PARTS.with_projects(work, have) if work.params["what"] == "details" else have


RESOURCE = Resource(
    system=OPENSTACK,
    name="flavor",
    plural="flavors",
    title="flavor",
    summary="Manage flavors of OpenStack",
    description=(
        "Creates, describes and deletes flavors of the compute service (Nova), with their extra specs and the projects "
        "that may use private ones. Only administrators can.",
        "Nova changes neither sizes nor visibility of a flavor. With O(recreate=true) it is deleted and made anew: it "
        "gets another id unless O(flavorid) is given, and loses what the task does not name. Servers keep what they "
        "were made with.",
        "Options and results have the names of M(openstack.cloud.compute_flavor), so that its playbooks work here, but "
        "options that are left out are not touched, and a difference in size is an error without O(recreate). For one "
        "project at a time there is M(telco.cloud.openstack_flavor_access).",
    ),
    notes=(_NOTE,),
    reference="OpenStack API Complete Reference (2015-11-17), 3.12 to 3.15 Flavors",
    fields=FIELDS,
    key=("name",),
    id_field="id",
    needs=("ram", "vcpus"),
    find=find_flavor,
    create=CREATE,
    created=_created,
    changes=(
        Change(operation=UPDATE, fields=("description",)),
        Change(operation=SET_SPECS, fields=("extra_specs",), apply=PARTS.write_specs),
    ),
    children=(PARTS.children(),),
    delete=DELETE,
    check=PARTS.check,
    info=Info(
        list=LIST,
        fetch=_listed,
        each=_each,
        filters={
            "name": named("flavor"),
            **_RANGES,
            **PARTS.filters(),
            "what": Field(
                choices=("details", "names", "extra_specs"),
                default="details",
                option_only=True,
                doc="What of them: all, names, ids and descriptions only, or these and the extra specs of one.",
            ),
            "extra_spec": Field(option_only=True, doc="With O(what=extra_specs): only what has this key."),
        },
        summary="List flavors of OpenStack",
        description=(
            "Lists flavors of the compute service (Nova), with one request a page. Administrators see private ones "
            "of all projects.",
            "Options and results have the names of M(openstack.cloud.compute_flavor_info), so that its playbooks work "
            "here.",
            _NOTE,
        ),
    ),
)

FLAVOR = StateModule(RESOURCE)
FLAVOR_INFO = InfoModule(RESOURCE)
