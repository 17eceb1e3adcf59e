# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Server groups: whether their servers are to be on one host, or on different ones.

Source: OpenStack API Complete Reference (17 November 2015), 3.49 "Server groups"; Nova's "REST API Version History",
2.15 and 2.64.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..core.errors import InvalidOption, TelcoError
from ..core.fields import Field, from_wire
from ..core.lookup import get_or_none, is_uuid
from ..core.module import InfoModule, StateModule
from ..core.resource import Constraints, Info, Object, Resource
from ..core.work import Work
from .client import OPENSTACK
from .compute import compute, needs
from .listing import named, same_object

_VERSION = "2.64"  # the first with rules; before it a policy was a list of one
_NOTE = needs(_VERSION, "Rocky")
_ALL, _ONE = "/os-server-groups", "/os-server-groups/{id}"
LIST = compute("list_server_groups", "GET", _ALL, version=_VERSION)
GET = compute("show_server_group_details", "GET", _ONE, version=_VERSION, envelope="server_group")
CREATE = compute("create_server_group", "POST", _ALL, version=_VERSION, envelope="server_group")
DELETE = compute("delete_server_group", "DELETE", _ONE, version=_VERSION)

#: Nova cuts a list at its max_limit (1000 unless configured) and gives no link to the rest. What is shorter than this
#: was not cut.
_SHORT_PAGE = 100
_POLICIES = ("anti-affinity", "affinity", "soft-anti-affinity", "soft-affinity")

FIELDS = {
    "name": Field(
        required=True,
        compare=same_object,
        sample="upf",
        doc="Name of the server group, or the id of an existing one. Nova lets several have one name; then the id is "
        "needed.",
    ),
    "policies": Field(
        type="list",
        elements="str",
        choices=_POLICIES,
        create_only=True,
        wire="policy",
        to_wire=lambda words: words[0],
        from_wire=lambda word: [word],
        sample=["anti-affinity"],
        doc="The policy, as a list of one: servers on one host (V(affinity)), each on another (V(anti-affinity)), or "
        "only if that is possible (V(soft-affinity), V(soft-anti-affinity)). Needed to create one.",
    ),
    "policy": Field(
        choices=_POLICIES,
        create_only=True,
        sample="anti-affinity",
        doc="The same as a word, in place of O(policies).",
    ),
    "rules": Field(
        type="dict",
        create_only=True,
        fields={
            "max_server_per_host": Field(
                type="int",
                between=(1, 0x7FFFFFFF),
                sample=2,
                doc="How many of its servers may be on one host; only with the policy V(anti-affinity).",
            )
        },
        sample={"max_server_per_host": 2},
        doc="What makes the policy milder.",
    ),
    "id": Field(read_only=True, sample="5bbcc3c4-1da2-4437-a48a-66f15b1b13f9", doc="Id of the server group."),
    "members": Field(type="list", elements="str", read_only=True, sample=[], doc="Ids of the servers that are in it."),
    "project_id": Field(
        read_only=True, sample="4fd44f30292945e481c7b8a0c8908869", doc="Id of the project that it belongs to."
    ),
    "user_id": Field(read_only=True, sample="9680579085b94be6b53af52aa9f582aa", doc="Id of the user who made it."),
}


def _check(params: Mapping[str, Any]) -> None:
    policies = params.get("policies") if params.get("policy") is None else [params["policy"]]
    if policies is not None and len(policies) != 1:
        raise InvalidOption("policies", f"names {len(policies)} policies; a server group has one")
    if params.get("rules") and policies is not None and policies != ["anti-affinity"]:
        raise InvalidOption("rules", "only the policy anti-affinity has rules")


def _prepare(work: Work) -> Object:
    policy = work.params.get("policy")
    return {} if policy is None else {"policies": [policy]}


def _all(work: Work, query: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    count = 0
    while True:
        page = list(work.objects(LIST, query={**query, "offset": count} if count else query))
        yield from page
        count += len(page)
        if len(page) < _SHORT_PAGE:
            return


def _named(work: Work, name: str, query: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """The group of an id, or all of a name: Nova filters by neither."""
    found = get_or_none(work, GET, {"id": name}) if is_uuid(name) else None
    if found is not None:
        yield found
        return
    yield from (item for item in _all(work, query) if item["name"] == name)


def _find(work: Work) -> Object | None:
    found = list(_named(work, str(work.params["name"]), {}))
    if len(found) > 1:
        ids = ", ".join(sorted(item["id"] for item in found))
        raise TelcoError(f"Found {len(found)} server groups named {work.params['name']}: {ids}. Give the id.")
    return from_wire(FIELDS, found[0]) if found else None


def _listed(work: Work, query: Mapping[str, Any]) -> Iterator[Any]:
    scope = {"all_projects": "true"} if work.params["all_projects"] else {}
    name = work.params.get("name")
    yield from _all(work, scope) if name is None else _named(work, name, scope)


RESOURCE = Resource(
    system=OPENSTACK,
    name="server_group",
    plural="server_groups",
    title="server group",
    summary="Manage server groups of OpenStack",
    description=(
        "Creates and deletes server groups of the compute service (Nova) in the login's project.",
        "Nova does not change a server group: with O(recreate=true) one that differs is deleted and made anew, under "
        "another id and without the servers that were in it.",
        "Options and results have the names of M(openstack.cloud.server_group), so that its playbooks work here.",
    ),
    notes=(_NOTE,),
    reference="OpenStack API Complete Reference (2015-11-17), 3.49 Server groups",
    fields=FIELDS,
    key=("name",),
    id_field="id",
    prepare=_prepare,
    needs=("policies",),
    find=_find,
    create=CREATE,
    delete=DELETE,
    check=_check,
    constraints=Constraints(mutually_exclusive=(("policies", "policy"),)),
    info=Info(
        list=LIST,
        fetch=_listed,
        filters={
            "name": named("server group"),
            "all_projects": Field(
                type="bool",
                default=False,
                option_only=True,
                doc="Whether to list those of all projects. Only administrators can; for others Nova lists their own.",
            ),
        },
        summary="List server groups of OpenStack",
        description=("Lists server groups of the compute service (Nova).", _NOTE),
    ),
)

SERVER_GROUP = StateModule(RESOURCE)
SERVER_GROUP_INFO = InfoModule(RESOURCE)
