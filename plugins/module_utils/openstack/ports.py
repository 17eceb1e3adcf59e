# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ports.

Source: OpenStack API Complete Reference (17 November 2015), 13.4 "Ports" and 14.6 "Ports binding".
"""

from __future__ import annotations

from ..core.fields import to_wire
from ..core.lookup import reference
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Bulk, Change, Constraints, Info, Object, Resource
from ..core.work import Work
from .client import OPENSTACK
from .listing import FILTERS, listed, named, said
from .network import network_id
from .owned import find_in
from .port_fields import FIELDS, NO_GROUPS

_ONE, _ALL = "/v2.0/ports/{id}", "/v2.0/ports"
LIST = Operation("networking.list_ports", "GET", _ALL, service="network")
GET = Operation("networking.show_port_details", "GET", _ONE, service="network", envelope="port")
CREATE = Operation("networking.create_port", "POST", _ALL, service="network", envelope="port")
CREATE_ALL = Operation("networking.bulk_create_ports", "POST", _ALL, service="network", envelope="ports")
UPDATE = Operation("networking.update_port", "PUT", _ONE, service="network", envelope="port")
DELETE = Operation("networking.delete_port", "DELETE", _ONE, service="network")

port_id = reference(GET, LIST, "port", "port")


def _new(work: Work, want: Object) -> Object:
    return to_wire(FIELDS, said(want, NO_GROUPS))


def _changed(work: Work, have: Object, values: Object) -> Object:
    """DHCP options that are not sent stay as they are: those nobody asked for are taken away by name."""
    body = to_wire(FIELDS, said(values, NO_GROUPS))
    if "extra_dhcp_opts" in values:
        asked = {(one["opt_name"], one["ip_version"]) for one in values["extra_dhcp_opts"]}
        body["extra_dhcp_opts"] += [
            {"opt_name": one["opt_name"], "opt_value": None, "ip_version": one["ip_version"]}
            for one in have.get("extra_dhcp_opts") or []
            if (one["opt_name"], one["ip_version"]) not in asked
        ]
    return body


RESOURCE = Resource(
    system=OPENSTACK,
    name="port",
    plural="ports",
    title="port",
    summary="Manage ports of OpenStack",
    description=(
        "Creates, changes and deletes ports of the networking service (Neutron). What is left out stays as it is.",
        "Options and results have the names of M(openstack.cloud.port), so that its playbooks work here.",
    ),
    reference="OpenStack API Complete Reference (2015-11-17), 13.4 Ports",
    fields=FIELDS,
    key=("name",),
    id_field="id",
    find=find_in(GET, LIST, FIELDS, "ports", network_id=("network", network_id)),
    needs=("network",),
    create=CREATE,
    bulk=Bulk(create=CREATE_ALL, list=LIST),
    create_body=_new,
    changes=(Change(operation=UPDATE, body=_changed),),
    delete=DELETE,
    constraints=Constraints(mutually_exclusive=(("security_groups", NO_GROUPS),)),
    info=Info(
        list=LIST,
        fetch=lambda work, query: listed(work, GET, LIST, FIELDS, {}),
        filters={"name": named("port", "port"), "filters": FILTERS},
        summary="List ports of OpenStack",
        description=("Lists ports of the networking service (Neutron).",),
    ),
)

PORT = StateModule(RESOURCE)
PORT_INFO = InfoModule(RESOURCE)
