# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules that new default security groups of nova-network begin with.

Source: OpenStack API Complete Reference (17 November 2015), 3.46 "Rules for default security group". Nova has answered
410 since its release Train (2019).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..core.fields import Field, from_wire
from ..core.lookup import exact, get_or_none
from ..core.module import InfoModule, StateModule
from ..core.resource import Info, Object, Resource
from ..core.work import Work
from .client import OPENSTACK
from .compute import compute, gone

_ALL, _WORD = "/os-security-group-default-rules", "security_group_default_rule"
LIST = compute("list_default_security_group_rules", "GET", _ALL, version="2.1")
GET = compute("show_default_security_group_rule_details", "GET", f"{_ALL}/{{id}}", version="2.1", envelope=_WORD)
CREATE = compute("create_default_security_group_rule", "POST", _ALL, version="2.1", envelope=_WORD)
DELETE = compute("delete_default_security_group_rule", "DELETE", f"{_ALL}/{{id}}", version="2.1")

_KEY = ("ip_protocol", "from_port", "to_port", "cidr")

FIELDS = {
    "ip_protocol": Field(required=True, choices=("tcp", "udp", "icmp"), sample="tcp", doc="The protocol."),
    "from_port": Field(
        type="int", required=True, between=(-1, 65535), sample=80, doc="The first port, or the ICMP type (V(-1): any)."
    ),
    "to_port": Field(
        type="int", required=True, between=(-1, 65535), sample=80, doc="The last port, or the ICMP code (V(-1): any)."
    ),
    "cidr": Field(default="0.0.0.0/0", sample="10.10.10.0/24", doc="The addresses that may."),
    "id": Field(type="int", read_only=True, sample=1, doc="Number of the rule."),
}


def _flat(rule: Mapping[str, Any]) -> Object:
    """A rule as an answer has it, with its addresses beside the rest."""
    rest = {name: value for name, value in rule.items() if name != "ip_range"}
    rest["ip_protocol"] = str(rule["ip_protocol"]).lower()
    return from_wire(FIELDS, {**rest, "cidr": (rule.get("ip_range") or {}).get("cidr")})


def _find(work: Work) -> Object | None:
    def matches(item: Mapping[str, Any]) -> bool:
        flat = _flat(item)
        return all(flat[name] == work.params[name] for name in _KEY)

    found = exact(work, LIST, {}, matches, "rules")
    return None if found is None else _flat(found)


def _listed(work: Work, query: Mapping[str, Any]) -> Iterator[Object]:
    number = work.params.get("id")
    if number is None:
        yield from (_flat(one) for one in work.objects(LIST))
        return
    found = get_or_none(work, GET, {"id": number})
    if found is not None:
        yield _flat(found)


RESOURCE = Resource(
    system=OPENSTACK,
    name="default_security_group_rule",
    plural="default_security_group_rules",
    title="rule",
    summary="Manage rules of new default security groups of OpenStack's nova-network",
    description=(
        "Says which rules the default security group of a new project begins with. Groups that are there already stay "
        "as they are. Only administrators can.",
    ),
    notes=(gone("Train"),),
    reference="OpenStack API Complete Reference (2015-11-17), 3.46 Rules for default security group",
    fields=FIELDS,
    key=_KEY,
    id_field="id",
    find=_find,
    create=CREATE,
    answers=False,
    delete=DELETE,
    info=Info(
        list=LIST,
        fetch=_listed,
        filters={"id": Field(type="int", option_only=True, doc="Number of one rule.")},
        summary="List rules of new default security groups of OpenStack's nova-network",
        description=("Lists the rules that the default security group of a new project begins with.", gone("Train")),
    ),
)

DEFAULT_SECURITY_GROUP_RULE = StateModule(RESOURCE)
DEFAULT_SECURITY_GROUP_RULE_INFO = InfoModule(RESOURCE)
