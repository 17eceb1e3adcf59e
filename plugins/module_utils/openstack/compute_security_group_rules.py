# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules of security groups as Nova passes them on to Neutron, for logins that reach no Neutron.

Source: OpenStack API Complete Reference (17 November 2015), 3.47 "Security group rules"; that a rule may name a group
in place of addresses (``group_id``) is in Nova's "Compute API", "Security group rules". Nova lists rules with their
groups.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ..core.errors import TelcoError
from ..core.fields import Field
from ..core.module import StateModule
from ..core.resource import Constraints, Object, Resource
from ..core.work import Work
from .client import OPENSTACK
from .compute import compute
from .compute_security_groups import LAST, NOTE, find_group
from .default_security_group_rules import FIELDS as RULE
from .listing import same_object
from .security_rules import prefix

_ALL, _WORD = "/os-security-group-rules", "security_group_rule"
CREATE = compute("create_security_group_rule", "POST", _ALL, version=LAST, envelope=_WORD)
DELETE = compute("delete_security_group_rule", "DELETE", f"{_ALL}/{{id}}", version=LAST)

_EVERYWHERE = "0.0.0.0/0"
_PARTS = ("ip_protocol", "from_port", "to_port")

FIELDS = {
    "security_group": Field(
        required=True, compare=same_object, sample="web", doc="Name or id of the security group that has the rule."
    ),
    **{name: replace(RULE[name], required=False) for name in _PARTS},
    "cidr": Field(
        normalize=prefix,
        sample="192.0.2.0/24",
        doc="The addresses that may. Without it and O(remote_group), all of IPv4 may.",
    ),
    "remote_group": Field(
        compare=same_object,
        sample=None,
        doc="Name or id of a security group whose members may, by any protocol unless O(ip_protocol) is given.",
    ),
    "security_group_id": Field(
        read_only=True, sample="48700ff3-30b8-4e63-845f-a79c9633e9fb", doc="Id of the security group."
    ),
    "id": Field(read_only=True, sample="2d021cf1-ce4b-4292-994f-7a785d62a144", doc="Id of the rule."),
}


def _group(work: Work, option: str) -> Mapping[str, Any]:
    """The security group that an option names; looked for once."""
    value = str(work.params[option])
    if value not in work.seen:
        work.seen[value] = find_group(work, value)
    found: Mapping[str, Any] | None = work.seen[value]
    if found is None:
        raise TelcoError(f"There is no security group with the name or id {value}", option=option)
    return found


def _source(work: Work) -> Object:
    """Whom the rule lets in, as an answer says it: members of a group, or addresses."""
    if work.params.get("remote_group") is None:
        return {"group": {}, "ip_range": {"cidr": work.params.get("cidr") or _EVERYWHERE}}
    group = _group(work, "remote_group")
    return {"group": {"name": group["name"], "tenant_id": group["tenant_id"]}, "ip_range": {}}


def _described(work: Work, rule: Mapping[str, Any]) -> Object:
    params = work.params
    return {
        "security_group": params["security_group"],
        "security_group_id": rule["parent_group_id"],
        **{name: rule[name] for name in _PARTS},
        "cidr": (rule.get("ip_range") or {}).get("cidr"),
        "remote_group": params.get("remote_group"),
        "id": rule["id"],
    }


def _find(work: Work) -> Object | None:
    try:
        group, source = _group(work, "security_group"), _source(work)
    except TelcoError as exc:
        if work.params.get("state") == "absent" and exc.option in ("security_group", "remote_group"):
            return None  # what does not exist lets nobody in
        raise
    wanted = {**{name: work.params.get(name) for name in _PARTS}, **source}
    for rule in group["rules"]:
        if {name: rule.get(name) for name in wanted} == wanted:
            return _described(work, rule)
    return None


def _created(work: Work, want: Object) -> Object | None:
    body = {name: want[name] for name in (*_PARTS, "cidr") if name in want}
    body["parent_group_id"] = _group(work, "security_group")["id"]
    if "remote_group" in want:
        body["group_id"] = _group(work, "remote_group")["id"]
    answer = work.call(CREATE, body=body, attempt=f"create {work.label}")
    return None if answer is None else _described(work, answer)


RESOURCE = Resource(
    system=OPENSTACK,
    name="compute_security_group_rule",
    plural="compute_security_group_rules",
    title="rule",
    summary="Manage rules of security groups by way of Nova of OpenStack",
    description=(
        "Says what a security group lets in, by way of the compute service (Nova), which passes it on to the network "
        "service. It is for logins that reach no network service: others have "
        "M(telco.cloud.openstack_security_group_rule).",
        "Rules are listed with their groups, by M(telco.cloud.openstack_compute_security_group_info).",
    ),
    notes=(NOTE,),
    reference="OpenStack API Complete Reference (2015-11-17), 3.47 Security group rules",
    fields=FIELDS,
    key=("security_group", *_PARTS, "cidr", "remote_group"),
    id_field="id",
    find=_find,
    create=CREATE,
    created=_created,
    delete=DELETE,
    constraints=Constraints(
        required_one_of=(("ip_protocol", "remote_group"),),
        required_together=(_PARTS,),
        mutually_exclusive=(("cidr", "remote_group"),),
    ),
)

COMPUTE_SECURITY_GROUP_RULE = StateModule(RESOURCE)
