# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Single rules of security groups.

Source: OpenStack API Complete Reference (17 November 2015), 14.8 "Security group rules".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ..core.fields import Field, from_wire
from ..core.lookup import exact, get_or_none
from ..core.module import InfoModule, StateModule
from ..core.resource import Constraints, Info, Object, Resource
from ..core.work import Work
from .client import OPENSTACK
from .listing import same_object
from .owned import OWNER, STANDARD, of_project, project
from .security_groups import group_id, known_group
from .security_rules import CREATE, DELETE, GET, LIST, RULE, body, check, identity, protocol, shown

#: A rule is found by all that makes it what it is; only the description is left to differ.
_PARTS = {name: replace(field, compare=same_object) for name, field in RULE.items() if name != "description"}
FIELDS = {
    "security_group": Field(
        required=True,
        wire="security_group_id",
        ref=lambda work, value: group_id(work, value, "security_group"),
        compare=same_object,
        sample="85cc3048-abc3-43cc-89b3-377341426ac5",
        doc="Name or id of the security group that the rule belongs to.",
    ),
    **_PARTS,
    "remote_group": replace(_PARTS["remote_group"], ref=lambda work, value: group_id(work, value, "remote_group")),
    "description": replace(RULE["description"], create_only=True),
    "project": project("security group"),
    "id": Field(read_only=True, sample="2bc0accf-312e-429a-956e-e4407625eb62", doc="Id of the rule."),
    "ethertype": Field(read_only=True, sample="IPv4", doc="The same as C(ether_type)."),
    "remote_group_id": Field(read_only=True, sample=None, doc="Id of the group that the other end has to be in."),
    "security_group_id": Field(
        read_only=True, sample="85cc3048-abc3-43cc-89b3-377341426ac5", doc="Id of the group that the rule belongs to."
    ),
    **OWNER,
    **STANDARD,
}


def _whole(rule: Mapping[str, Any]) -> Object:
    """A rule of an answer with the options' names besides its own."""
    return shown(from_wire(FIELDS, rule))


_PORTS = ("port_range_min", "port_range_max")


def _find(work: Work) -> Object | None:
    params = work.params
    group = known_group(work, params["security_group"])
    remote = params.get("remote_group") and known_group(work, params["remote_group"])
    if group is None or (params.get("remote_group") and remote is None):
        return None
    rule = shown({**{name: params.get(name) for name in RULE}, "remote_group": remote})
    wanted = identity(rule)
    query = {"security_group_id": group, "direction": params["direction"], "ethertype": params["ether_type"]}
    # A group of a hundred rules costs Neutron a tenth of a second; what it compares as it is given cuts that. Protocols
    # and addresses have several spellings.
    query |= {name: rule[name] for name in _PORTS if rule[name] is not None}
    found = exact(work, LIST, query, lambda item: identity(shown(item)) == wanted, "security group rules")
    return None if found is None else _whole(found)


def _created(work: Work, want: Object) -> Object | None:
    answer = work.call(CREATE, body=body(shown(want), want["security_group"]), attempt=f"create {work.label}")
    return None if answer is None else _whole(answer)


def _listed(work: Work, query: Mapping[str, Any]) -> Any:
    if work.params.get("rule") is None:
        yield from work.objects(LIST, query=query)
        return
    found = get_or_none(work, GET, {"id": work.params["rule"]})
    if found is not None:
        yield found


def _match(params: Mapping[str, Any], rule: Mapping[str, Any]) -> bool:
    """A protocol by any of its names; Neutron compares the texts."""
    return params.get("protocol") is None or protocol(params["protocol"]) == protocol(rule.get("protocol"))


def _filter(name: str, **changes: Any) -> Field:
    """A part of a rule as a filter: nothing is filtered by what is left out."""
    return replace(RULE[name], default=None, normalize=None, **changes)


RESOURCE = Resource(
    system=OPENSTACK,
    name="security_group_rule",
    result="rule",
    plural="security_group_rules",
    title="rule of security group",
    summary="Manage single rules of security groups of OpenStack",
    description=(
        "Adds a rule to a security group of the networking service (Neutron), or removes it. All rules of a group are "
        "kept with M(telco.cloud.openstack_security_group), which needs fewer requests.",
        "A rule is found by all of its parts but the description, as Neutron compares them.",
        "Options and results have the names of M(openstack.cloud.security_group_rule), so that its playbooks work "
        "here.",
    ),
    reference="OpenStack API Complete Reference (2015-11-17), 14.8 Security group rules",
    fields=FIELDS,
    key=("security_group",),
    id_field="id",
    find=_find,
    create=CREATE,
    created=_created,
    delete=DELETE,
    check=check,
    constraints=Constraints(mutually_exclusive=(("remote_ip_prefix", "remote_group"),)),
    info=Info(
        list=LIST,
        fetch=_listed,
        match=_match,
        each=lambda work, rule: _whole(rule),
        filters={
            "rule": Field(option_only=True, aliases=("id",), doc="Id of a rule: only this one."),
            "security_group": Field(
                wire="security_group_id",
                ref=FIELDS["security_group"].ref,
                doc="Name or id of a security group: only its rules.",
            ),
            "remote_group": _filter("remote_group", ref=FIELDS["remote_group"].ref),
            "direction": _filter("direction"),
            "ether_type": _filter("ether_type"),
            "protocol": _filter("protocol", option_only=True),
            "port_range_min": _filter("port_range_min"),
            "port_range_max": _filter("port_range_max"),
            "remote_ip_prefix": _filter("remote_ip_prefix"),
            "description": _filter("description"),
            "revision_number": Field(type="int", doc="Only rules of this revision."),
            "project": of_project(),
        },
        summary="List rules of security groups of OpenStack",
        description=("Lists rules of security groups of the networking service (Neutron).",),
    ),
)

SECURITY_GROUP_RULE = StateModule(RESOURCE)
SECURITY_GROUP_RULE_INFO = InfoModule(RESOURCE)
