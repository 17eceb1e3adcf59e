# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Networks as the compute service shows them: its own, or those of the network service in few words.

Source: OpenStack API Complete Reference (17 November 2015), 3.42 "Networks" and 3.52 "Project networks". Nova has them
up to microversion 2.35; from its release Stein (2019) on it only reads them, and hands on what Neutron has.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.fields import Field
from ..core.lookup import get_or_none, is_uuid
from ..core.module import Action, ActionModule
from ..core.resource import Object
from ..core.work import Work
from .client import OPENSTACK
from .compute import compute

LAST = "2.35"
LIST = compute("list_networks", "GET", "/os-networks", version=LAST)
GET = compute("show_network_details", "GET", "/os-networks/{id}", version=LAST, envelope="network")
LIST_OF_PROJECT = compute("list_project_networks", "GET", "/os-tenant-networks", version=LAST)
GET_OF_PROJECT = compute(
    "show_project_network_details", "GET", "/os-tenant-networks/{id}", version=LAST, envelope="network"
)


def shown(network: Mapping[str, Any]) -> Object:
    """Nova writes a text for no network address in one of its lists."""
    return {**network, "cidr": None if network.get("cidr") == "None" else network.get("cidr")}


def _run(work: Work) -> Object:
    name, own = work.params.get("name"), work.params["of_project"]
    if name is not None and is_uuid(name):
        one = get_or_none(work, GET_OF_PROJECT if own else GET, {"id": name})
        return {"networks": [] if one is None else [shown(one)]}
    listed = work.objects(LIST_OF_PROJECT if own else LIST)
    return {"networks": [shown(one) for one in listed if name in (None, one.get("label"))]}


COMPUTE_NETWORK_INFO = ActionModule(
    Action(
        system=OPENSTACK,
        name="compute_network_info",
        title="networks",
        summary="List networks as OpenStack's compute service shows them",
        description=(
            "Lists the networks that the compute service (Nova) has itself in clouds with nova-network; in others it "
            "hands on the names and ids that Neutron has.",
            "Where there is Neutron M(telco.cloud.openstack_network_info) tells more.",
        ),
        notes=(
            "Needs a compute service that still has these calls; Nova's of today does, when it is asked for its "
            f"microversion {LAST}.",
        ),
        reference="OpenStack API Complete Reference (2015-11-17), 3.42 Networks and 3.52 Project networks",
        fields={
            "name": Field(option_only=True, doc="Name (C(label)) or id of a network. Left out, all are returned."),
            "of_project": Field(
                type="bool",
                default=False,
                option_only=True,
                doc="Whether to ask for what the login's project may use, in the words for those who are no "
                "administrators.",
            ),
        },
        run=_run,
        reads_only=True,
        returns={
            "networks": Field(
                type="list",
                elements="dict",
                read_only=True,
                doc="The networks, in Nova's names.",
                fields={
                    "id": Field(read_only=True, sample="8f0ab4f2-64a7-4e3d-9a3a-5ab49d4a5e10", doc="Id of it."),
                    "label": Field(read_only=True, sample="public", doc="Its name."),
                    "cidr": Field(
                        read_only=True, sample=None, doc="Its addresses; null in clouds with Neutron, as all others."
                    ),
                },
            )
        },
    )
)
