# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""RBAC policies: what a project owns, others may use.

Source: Networking API v2.0, "RBAC Policies" (the OpenStack API Complete Reference of 2015 is older); Neutron of Zed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..core.errors import InvalidOption, TelcoError
from ..core.fields import Field, from_wire, to_wire
from ..core.lookup import exact, find_named, fits, get_or_none, is_uuid, reference_by
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Change, Info, Object, Resource
from ..core.work import Work
from .address_scopes import GET as GET_SCOPE
from .address_scopes import LIST as LIST_SCOPES
from .client import OPENSTACK
from .identity import project_id
from .listing import fitting, same_object
from .network import GET as GET_NETWORK
from .network import LIST as LIST_NETWORKS
from .security_groups import GET as GET_GROUP
from .security_groups import LIST as LIST_GROUPS
from .subnets import GET_POOL, LIST_POOLS

_ONE, _ALL = "/v2.0/rbac-policies/{id}", "/v2.0/rbac-policies"
LIST = Operation("networking_ext.list_rbac_policies", "GET", _ALL, service="network")
GET = Operation("networking_ext.show_rbac_policy", "GET", _ONE, service="network", envelope="rbac_policy")
CREATE = Operation("networking_ext.create_rbac_policy", "POST", _ALL, service="network", envelope="rbac_policy")
UPDATE = Operation("networking_ext.update_rbac_policy", "PUT", _ONE, service="network", envelope="rbac_policy")
DELETE = Operation("networking_ext.delete_rbac_policy", "DELETE", _ONE, service="network")

_EVERYBODY = "*"
_ACTIONS = ("access_as_shared", "access_as_external")
_TYPES = ("network", "security_group", "qos_policy", "address_scope", "subnetpool", "address_group")
#: How those are looked for that people have names for.
_CALLS = {
    "network": ("network", GET_NETWORK, LIST_NETWORKS),
    "security_group": ("security group", GET_GROUP, LIST_GROUPS),
    "address_scope": ("address scope", GET_SCOPE, LIST_SCOPES),
    "subnetpool": ("subnet pool", GET_POOL, LIST_POOLS),
}
_WHAT = ("object_type", "object_id", "action")


def _project(work: Work, value: Any, option: str) -> str:
    """The id of a project; what looks like one is taken for it: members of a project may not look at others."""
    if value == _EVERYBODY or is_uuid(str(value)):
        return str(value)
    try:
        return str(project_id(work, value))
    except TelcoError as exc:
        if exc.option == "project":
            exc.option = option
        raise


def _object_id(work: Work, value: Any) -> str:
    """The id of what is shared, by its name or id; of types that are not looked for it is the id."""
    calls = _CALLS.get(work.params.get("object_type") or "")
    if calls is None:
        return str(value)
    title, read, listing = calls
    owner = work.params.get("project_id")
    scope = {} if owner is None else {"project_id": _project(work, owner, "project_id")}

    def find(work: Work, name: str) -> Mapping[str, Any] | None:
        return find_named(work, read, listing, name, f"{title}s", scope)

    return str(reference_by(find, f"shared {read.id}", title, "object_id")(work, value))


def _owner(work: Work, value: Any) -> str:
    return _project(work, value, "project_id")


def _target(work: Work, value: Any) -> str:
    return _project(work, value, "target_project_id")


FIELDS = {
    "id": Field(
        aliases=("policy_id",),
        compare=same_object,
        sample="4154ce0c-71a7-4d87-a905-09762098ddb9",
        doc="Id of an existing policy. Without it, a policy is found by O(object_id), O(action) and the project that "
        "gets the access; a task about another project makes another policy then.",
    ),
    "object_type": Field(
        choices=_TYPES, create_only=True, sample="network", doc="What is shared. It is needed where there is no O(id)."
    ),
    "object_id": Field(
        ref=_object_id,
        aliases=("object",),
        create_only=True,
        sample="7422172b-2961-475c-ac68-bd0f2a9960ad",
        doc="Name or id of what is shared; of QoS policies and address groups the id. It is needed where there is no "
        "O(id).",
    ),
    "action": Field(
        choices=_ACTIONS,
        create_only=True,
        sample="access_as_shared",
        doc="Whether the project may use it as if it were its own, or, of a network, have its routers' gateways and "
        "floating IPs in it. It is needed where there is no O(id).",
    ),
    "target_project_id": Field(
        wire="target_tenant",
        aliases=("target_project",),
        ref=_target,
        sample="c201a689c016435c8037977166f77368",
        doc="Name or id of the project that gets the access, or V(*) for all, which only administrators can give. It "
        "is needed where there is no O(id); with it, the policy is changed.",
    ),
    "target_all_project": Field(
        type="bool",
        default=False,
        option_only=True,
        doc="Whether all projects get the access. O(target_project_id) is not looked at then.",
    ),
    "project_id": Field(
        ref=_owner,
        aliases=("project",),
        create_only=True,
        sample="84b8774d595b41e89f3dfaa1fd76932c",
        doc="Name or id of the project that a new policy belongs to; left out, it is the login's. What O(object_id) "
        "names is looked for in it. Only administrators can name another project than the login's.",
    ),
    "tenant_id": Field(
        read_only=True, sample="84b8774d595b41e89f3dfaa1fd76932c", doc="The same as C(project_id), by its old name."
    ),
}


def _prepare(work: Work) -> Object:
    return {"target_project_id": _EVERYBODY} if work.params.get("target_all_project") else {}


def _check(params: Mapping[str, Any]) -> None:
    kind, shared = params.get("object_type"), params.get("object_id")
    if kind not in _CALLS and shared is not None and not is_uuid(shared):
        why = f"what is of type {kind} is not looked for by name" if kind else "object_type does not tell what it is of"
        raise InvalidOption("object_id", f"{shared} is no id, and {why}")
    if params.get("action") == "access_as_external" and kind not in (None, "network"):
        raise InvalidOption("action", f"{params['action']} is for networks, and this is of type {kind}")
    if params.get("id") is not None:
        return
    for name in _WHAT:
        if params.get(name) is None:
            raise InvalidOption(name, "is needed where the policy has no id")
    if params.get("target_project_id") is None and not params.get("target_all_project"):
        raise InvalidOption("target_project_id", "is needed where the policy has no id; or target_all_project")


def _found(work: Work, object_id: str, action: str, target: str) -> Object | None:
    """The one policy of its kind: whose it is makes no other."""
    query = {"object_id": object_id, "action": action, "target_tenant": target}
    return exact(work, LIST, query, lambda item: fits(item, query), "RBAC policies")


def _find(work: Work) -> Object | None:
    params = work.params
    absent = params.get("state") == "absent"
    if params.get("id") is not None:
        found = get_or_none(work, GET, {"id": params["id"]})
        if found is None and not absent:
            raise TelcoError(f"There is no RBAC policy with the id {params['id']}", option="id")
        return None if found is None else from_wire(FIELDS, found)
    try:
        target, shared = _target(work, params["target_project_id"]), _object_id(work, params["object_id"])
    except TelcoError as exc:
        # Neutron forgets the policies of what is deleted.
        if absent and exc.option in ("target_project_id", "object_id", "project_id"):
            return None
        raise
    found = _found(work, shared, params["action"], target)
    return None if found is None else from_wire(FIELDS, found)


def _check_free(work: Work, have: Object, values: Object) -> None:
    """Neutron breaks off without a reason where the other project has its policy already."""
    other = _found(work, have["object_id"], have["action"], values["target_project_id"])
    if other is not None:
        who = "all projects have" if other["target_tenant"] == _EVERYBODY else "this project has"
        raise TelcoError(
            f"{who[0].upper()}{who[1:]} this access to {have['object_type']} {have['object_id']} by RBAC policy "
            f"{other['id']}; {have['id']} cannot give it a second time",
            id=have["id"],
            option="target_project_id",
        )


def _listed(work: Work, query: Mapping[str, Any]) -> Iterator[Any]:
    if work.params.get("policy_id") is None:
        yield from work.objects(LIST, query=query)
        return
    found = get_or_none(work, GET, {"id": work.params["policy_id"]})
    if found is not None:
        yield from fitting(found, query)


def _project_filter(work: Work, value: Any) -> str:
    return _project(work, value, "project")


RESOURCE = Resource(
    system=OPENSTACK,
    name="rbac_policy",
    also=("policy",),
    plural="rbac_policies",
    title="RBAC policy",
    summary="Manage RBAC policies of OpenStack's networking",
    description=(
        "Lets a project, or all, use a network, a security group, a QoS policy, an address scope, a subnet pool or an "
        "address group of another project, as RBAC policies of the networking service (Neutron), or takes that back.",
        "Options and results have the names of M(openstack.cloud.neutron_rbac_policy), so that its playbooks work "
        "here. There a task without O(id) about another project moves the only policy that the object has; here it "
        "makes another one beside it, and O(id) moves one.",
        "Neutron takes no access back from a project that uses it: that has a port in the network, for one.",
    ),
    reference="Networking API v2.0, RBAC Policies",
    fields=FIELDS,
    key=("id", "object_type", "object_id"),
    id_field="id",
    prepare=_prepare,
    find=_find,
    needs=(*_WHAT, "target_project_id"),
    create=CREATE,
    create_body=lambda work, want: to_wire(FIELDS, {name: value for name, value in want.items() if name != "id"}),
    changes=(Change(operation=UPDATE, fields=("target_project_id",), check=_check_free),),
    delete=DELETE,
    check=_check,
    info=Info(
        list=LIST,
        fetch=_listed,
        also=("policies",),
        filters={
            "policy_id": Field(option_only=True, aliases=("id",), doc="Id of a policy: only this one."),
            "object_type": Field(choices=_TYPES, doc="Only policies about what is of this type."),
            "object_id": Field(
                ref=_object_id,
                aliases=("object",),
                doc="Id of what is shared: only its policies. With O(object_type) it may be the name, as in "
                "M(telco.cloud.openstack_rbac_policy).",
            ),
            "action": Field(choices=_ACTIONS, doc="Only policies that give this access."),
            "target_project_id": Field(
                wire="target_tenant",
                aliases=("target_project",),
                ref=_target,
                doc="Name or id of a project, or V(*): only policies that give it access. Those for all are not among "
                "those for one.",
            ),
            "project": Field(
                wire="project_id",
                aliases=("project_id",),
                ref=_project_filter,
                doc="Name or id of a project: only policies that belong to it.",
            ),
        },
        summary="List RBAC policies of OpenStack's networking",
        description=("Lists RBAC policies of the networking service (Neutron).",),
    ),
)

RBAC_POLICY = StateModule(RESOURCE)
RBAC_POLICY_INFO = InfoModule(RESOURCE)
