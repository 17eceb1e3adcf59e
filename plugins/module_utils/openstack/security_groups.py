# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Security groups with all of their rules.

Source: OpenStack API Complete Reference (17 November 2015), 14.7 "Security groups" and 14.8 "Security group rules".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import ApiError, TelcoError
from ..core.fields import Field, check_ranges
from ..core.lookup import find_named, is_uuid, name_or_id
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Change, Children, Info, Object, Resource
from ..core.work import Work
from .client import OPENSTACK
from .listing import FILTERS, TAGS, listed, named, same_object
from .owned import OWNER, STANDARD, of_project, own_project, project
from .security_rules import CREATE_MANY, RULE, body, check, identity, shown
from .security_rules import DELETE as DELETE_RULE

_ONE, _ALL = "/v2.0/security-groups/{id}", "/v2.0/security-groups"
LIST = Operation("networking_ext.list_security_groups", "GET", _ALL, service="network")
GET = Operation("networking_ext.show_security_group", "GET", _ONE, service="network", envelope="security_group")
CREATE = Operation("networking_ext.create_security_group", "POST", _ALL, service="network", envelope="security_group")
UPDATE = Operation("networking_ext.update_security_group", "PUT", _ONE, service="network", envelope="security_group")
DELETE = Operation("networking_ext.delete_security_group", "DELETE", _ONE, service="network")

_RULES = "security_group_rules"
#: Rules of one request: Neutron takes no body of more than 112 KiB.
_MANY = 200


#: What tells which group it is: Neutron need not read and send all of its rules for that.
_WHO = ["id", "name", "project_id"]


def known_group(work: Work, value: str) -> str | None:
    """The id of a security group of the task's project, None when there is none; what looks like an id is one."""
    if is_uuid(value):
        return value
    key = (GET.id, value)
    if key not in work.known:
        found = find_named(work, GET, LIST, value, "security groups", {**own_project(work), "fields": _WHO})
        if found is None:
            return None
        work.known[key] = str(found["id"])
    return work.known[key]


def group_id(work: Work, value: Any, option: str | None = None) -> str:
    """The same; it has to be there.

    :raises TelcoError: There is none, or there are several.
    """
    found = known_group(work, str(value))
    if found is None:
        raise TelcoError(f"There is no security group with the name or id {value}", option=option)
    return found


def _wanted(work: Work, rules: list[Object]) -> list[Object]:
    """Rules with the ids of the groups that they name, each once.

    A group can be named in its own rules before it exists; then its name stays until it has an id.
    """
    resolved: dict[Any, Object] = {}
    for rule in map(shown, rules):
        group = rule["remote_group"]
        if group is not None and group == work.params["name"]:
            rule["remote_group"] = known_group(work, group) or group
        elif group is not None:
            rule["remote_group"] = group_id(work, group, _RULES)
        resolved.setdefault(identity(rule), rule)
    return list(resolved.values())


def _present(work: Work, have: Object) -> list[Object]:
    """The rules there are; a group that was new when the task began is called as the task calls it."""
    own = work.params["name"]
    rules = [shown(rule) for rule in have[_RULES]]
    if not is_uuid(own) and (GET.id, own) not in work.known:
        called = {rule.get("remote_group") for rule in work.params.get(_RULES) or []}
        for rule in rules:
            if own in called and rule["remote_group"] == have["id"]:
                rule["remote_group"] = own
    return rules


def _initial(work: Work, made: Object | None) -> list[Object]:
    """Neutron gives a new group the rules that let everything out."""
    if made is not None:
        return list(made[_RULES])
    return [shown({"direction": "egress", "ethertype": version}) for version in ("IPv4", "IPv6")]


def _add(work: Work, have: Object, rules: list[Object]) -> None:
    """All at once; rules of which only the description is another cannot be changed, and make room first."""
    news = {identity(rule) for rule in rules}
    _remove(work, have, [rule for rule in have.get(_RULES) or [] if identity(rule) in news])
    own, identifier = work.params["name"], have.get("id")
    bodies = [
        body({**rule, "remote_group": identifier} if rule["remote_group"] == own else rule, identifier)
        for rule in rules
    ]
    for start in range(0, len(bodies), _MANY):
        work.call(CREATE_MANY, body=bodies[start : start + _MANY], attempt=f"add rules to {work.label}")


def _remove(work: Work, have: Object, rules: list[Object]) -> None:
    for rule in rules:
        try:
            work.call(DELETE_RULE, {"id": rule.get("id")}, attempt=f"remove a rule of {work.label}")
        except ApiError as exc:
            if exc.kind != "absent":
                raise


FIELDS = {
    "name": Field(
        required=True,
        compare=same_object,
        sample="web",
        doc="Name of the security group, or the id of an existing one. Names need not be unique: when several groups "
        "of the project have it, the module fails and tells their ids.",
    ),
    "description": Field(sample="Front ends", doc="What the group is for."),
    "project": project("security group"),
    "stateful": Field(
        type="bool",
        sample=True,
        doc="Whether answers to what may pass may pass, too. Neutron changes it only while no port is in the group.",
    ),
    _RULES: Field(
        type="list",
        elements="dict",
        fields=RULE,
        compare="set",
        normalize=lambda rules: [shown(rule) for rule in rules],
        from_wire=lambda rules: [shown(rule) for rule in rules],
        ref=_wanted,
        sample=[],
        doc=[
            "All rules of the group, in any order. Left out, its rules are not touched, and a new group has those that "
            "let everything out; an empty list takes all rules away.",
            "Rules are the same when Neutron takes them for the same: all but their description counts. When only the "
            "description differs, the rule is removed and added again.",
        ],
    ),
    "purge": Field(
        type="bool",
        default=True,
        option_only=True,
        doc="Whether rules that are not in O(security_group_rules) are removed, those that a new group is given by "
        "Neutron included.",
    ),
    "id": Field(read_only=True, sample="85cc3048-abc3-43cc-89b3-377341426ac5", doc="Id of the security group."),
    "shared": Field(type="bool", read_only=True, sample=False, doc="Whether other projects can use it."),
    **OWNER,
    **STANDARD,
}


def _check(params: Mapping[str, Any]) -> None:
    for rule in params.get(_RULES) or []:
        check_ranges(RULE, rule)
        check(rule, _RULES)


RESOURCE = Resource(
    system=OPENSTACK,
    name="security_group",
    plural="security_groups",
    title="security group",
    summary="Manage security groups of OpenStack",
    description=(
        "Creates, changes and deletes security groups of the networking service (Neutron) with all of their rules: "
        "missing rules are added by one request, however many there are.",
        "Options and results have the names of M(openstack.cloud.security_group), so that its playbooks work here.",
    ),
    notes=(
        "A check run assumes that a new group gets the two rules that let everything out; a cloud may be set up to "
        "give it others.",
    ),
    reference="OpenStack API Complete Reference (2015-11-17), 14.7 Security groups",
    fields=FIELDS,
    key=("name",),
    id_field="id",
    find=name_or_id(GET, LIST, FIELDS, option="name", what="security groups", scope=own_project),
    create=CREATE,
    changes=(Change(operation=UPDATE),),
    children=(
        Children(
            field=_RULES,
            read=_present,
            add=_add,
            remove=_remove,
            key=identity,
            same=lambda want, have: want["description"] in (None, have["description"]),
            purge="purge",
            initial=_initial,
        ),
    ),
    delete=DELETE,
    check=_check,
    info=Info(
        list=LIST,
        fetch=lambda work, query: listed(work, GET, LIST, FIELDS, query),
        filters={
            "name": named("security group"),
            "description": Field(doc="Only groups with this description."),
            "revision_number": Field(type="int", doc="Only groups of this revision."),
            "project": of_project(),
            **TAGS,
            "filters": FILTERS,
        },
        summary="List security groups of OpenStack",
        description=("Lists security groups of the networking service (Neutron) with their rules.",),
    ),
)

SECURITY_GROUP = StateModule(RESOURCE)
SECURITY_GROUP_INFO = InfoModule(RESOURCE)
