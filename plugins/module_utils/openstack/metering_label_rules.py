# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules of metering labels.

Source: OpenStack API Complete Reference (17 November 2015), 14.10; source and destination as Neutron documents them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import TelcoError
from ..core.fields import Field, from_wire
from ..core.lookup import exact
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Constraints, Info, Object, Resource
from ..core.work import Work
from .client import OPENSTACK
from .listing import same_object
from .metering_labels import label_id

_ONE, _ALL = "/v2.0/metering/metering-label-rules/{id}", "/v2.0/metering/metering-label-rules"
_RULE: dict[str, Any] = {"service": "network", "envelope": "metering_label_rule"}
LIST = Operation("networking_ext.list_metering_label_rules", "GET", _ALL, service="network")
GET = Operation("networking_ext.show_metering_label_rule", "GET", _ONE, **_RULE)
CREATE = Operation("networking_ext.create_metering_label_rule", "POST", _ALL, **_RULE)
DELETE = Operation("networking_ext.delete_metering_label_rule", "DELETE", _ONE, service="network")

_PREFIXES = ("remote_ip_prefix", "source_ip_prefix", "destination_ip_prefix")
FIELDS = {
    "metering_label": Field(
        required=True,
        wire="metering_label_id",
        ref=label_id,
        compare=same_object,
        sample="6d656779-11d8-4a4b-bae9-5486204c4fcd",
        doc="Name or id of the metering label that the rule belongs to.",
    ),
    "direction": Field(
        choices=("ingress", "egress"),
        default="ingress",
        compare=same_object,
        sample="ingress",
        doc="Whether what comes in or what goes out is counted.",
    ),
    "remote_ip_prefix": Field(
        compare=same_object, sample="198.51.100.0/24", doc="Addresses of the other end, in CIDR notation."
    ),
    "source_ip_prefix": Field(
        compare=same_object, sample=None, doc="Addresses that packets come from, in place of O(remote_ip_prefix)."
    ),
    "destination_ip_prefix": Field(
        compare=same_object, sample=None, doc="Addresses that packets go to, in place of O(remote_ip_prefix)."
    ),
    "excluded": Field(
        type="bool", create_only=True, sample=False, doc="Whether these addresses are left out of the count."
    ),
    "id": Field(read_only=True, sample="0f15cd2e-0904-4c03-9f54-4e5160d1e1d6", doc="Id of the rule."),
    "metering_label_id": Field(
        read_only=True, sample="6d656779-11d8-4a4b-bae9-5486204c4fcd", doc="Id of the label that it belongs to."
    ),
}


def _find(work: Work) -> Object | None:
    """A rule is found by all that makes it what it is."""
    params = work.params
    try:
        label = label_id(work, params["metering_label"])
    except TelcoError as exc:
        if params["state"] == "absent" and exc.option == "metering_label":
            return None
        raise
    query = {"metering_label_id": label, "direction": params["direction"]}

    def matches(item: Mapping[str, Any]) -> bool:
        return all(item.get(name) == value for name, value in query.items()) and all(
            item.get(name) == params.get(name) for name in _PREFIXES
        )

    found = exact(work, LIST, query, matches, "such rules")
    return None if found is None else from_wire(FIELDS, found)


RESOURCE = Resource(
    system=OPENSTACK,
    name="metering_label_rule",
    plural="metering_label_rules",
    title="metering label rule",
    summary="Manage rules of metering labels of OpenStack",
    description=(
        "Creates and deletes rules of metering labels of the networking service (Neutron). Neutron cannot change them. "
        "Only administrators can make them.",
    ),
    reference="OpenStack API Complete Reference (2015-11-17), 14.10 Metering labels and rules",
    fields=FIELDS,
    key=("metering_label", "direction", *_PREFIXES),
    id_field="id",
    find=_find,
    create=CREATE,
    delete=DELETE,
    constraints=Constraints(
        required_one_of=(_PREFIXES,),
        mutually_exclusive=(_PREFIXES[:2], (_PREFIXES[0], _PREFIXES[2])),
    ),
    info=Info(
        list=LIST,
        get=GET,
        by=("id",),
        filters={
            "id": Field(doc="Only the rule of this id."),
            "metering_label": Field(
                wire="metering_label_id", ref=label_id, doc="Name or id of a metering label: only its rules."
            ),
            "direction": Field(choices=("ingress", "egress"), doc="Only rules for this direction."),
        },
        summary="List rules of metering labels of OpenStack",
        description=("Lists rules of metering labels of the networking service (Neutron).",),
    ),
)

METERING_LABEL_RULE = StateModule(RESOURCE)
METERING_LABEL_RULE_INFO = InfoModule(RESOURCE)
