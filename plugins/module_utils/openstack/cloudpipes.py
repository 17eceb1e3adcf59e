# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Cloudpipes: servers of nova-network through which a project's networks are reached.

Source: OpenStack API Complete Reference (17 November 2015), 3.30 "Cloudpipe". Its address and port are set by a PUT,
where the document says POST, and its examples have the word misspelt. Nova has answered 410 since its release Pike
(2017).
"""

from __future__ import annotations

from typing import Any

from ..core.errors import InvalidOption
from ..core.fields import Field, from_wire
from ..core.lookup import exact
from ..core.module import InfoModule, StateModule
from ..core.resource import Change, Constraints, Info, Object, Resource
from ..core.work import Work
from .client import OPENSTACK, OWN_PROJECT
from .compute import compute, gone

LIST = compute("list_cloudpipes", "GET", "/os-cloudpipe", version="2.1")
CREATE = compute("create_cloupipe", "POST", "/os-cloudpipe", version="2.1", envelope="cloudpipe")
UPDATE = compute(
    "update_cloupipe", "PUT", "/os-cloudpipe/configure-project", version="2.1", envelope="configure_project"
)

_PLACE = ("vpn_ip", "vpn_port")

FIELDS = {
    "project_id": Field(required=True, sample="e45ca02ed7d44f12b5795f76dd37fa69", doc="Id of the project."),
    "vpn_ip": Field(
        wire="public_ip",
        sample="203.0.113.1",
        doc="The address at which it is reached. Nova sets it for the login's own project only.",
    ),
    "vpn_port": Field(type="int", wire="public_port", between=(1, 65535), sample=2000, doc="The port there."),
    "instance_id": Field(
        read_only=True, sample="27deecdb-baa3-4a26-9c82-32994b815b01", doc="Id of the server that it runs in."
    ),
    "internal_ip": Field(read_only=True, sample="192.168.0.3", doc="Its address in the project's network."),
    "status": Field(read_only=True, wire="state", sample="running", doc="How it is."),
    "created_at": Field(read_only=True, sample="2012-11-27T17:18:01Z", doc="When it was made (UTC)."),
}


def _find(work: Work) -> Object | None:
    def matches(item: Any) -> bool:
        return bool(item.get("project_id") == work.params["project_id"])

    found = exact(work, LIST, {}, matches, "cloudpipes")
    return None if found is None else from_wire(FIELDS, found)


def _own_only(work: Work) -> dict[str, Any]:
    """Nova sets the place of the login's own project, whichever project's cloudpipe is meant.

    :raises InvalidOption: It is another project's.
    """
    if work.params.get("vpn_ip") is not None and work.params["project_id"] != work.client.known(OWN_PROJECT):
        raise InvalidOption("vpn_ip", "can be set for the project of the login only")
    return {}


def _place(work: Work, values: Object) -> None:
    work.call(UPDATE, body={name: values[name] for name in _PLACE}, attempt=f"set address and port of {work.label}")


def _created(work: Work, want: Object) -> Object | None:
    work.call(CREATE, body={"project_id": want["project_id"]}, attempt=f"create {work.label}")
    if want.get("vpn_ip") is not None:
        _place(work, want)
    return None


RESOURCE = Resource(
    system=OPENSTACK,
    name="cloudpipe",
    plural="cloudpipes",
    title="cloudpipe",
    summary="Manage cloudpipes of OpenStack's nova-network",
    description=(
        "Makes the server through which a project's networks are reached from outside, and says where that is. Only "
        "administrators can. Nova deletes none: delete its server.",
    ),
    notes=(gone("Pike"),),
    reference="OpenStack API Complete Reference (2015-11-17), 3.30 Cloudpipe",
    fields=FIELDS,
    key=("project_id",),
    id_field="instance_id",
    prepare=_own_only,
    find=_find,
    created=_created,
    changes=(
        Change(
            operation=UPDATE,
            fields=_PLACE,
            apply=lambda work, have, values: _place(work, {**have, **values}),
        ),
    ),
    answers=False,
    constraints=Constraints(required_together=(_PLACE,)),
    info=Info(
        list=LIST,
        summary="List cloudpipes of OpenStack's nova-network",
        description=("Lists the servers through which projects' networks are reached.", gone("Pike")),
    ),
)

CLOUDPIPE = StateModule(RESOURCE)
CLOUDPIPE_INFO = InfoModule(RESOURCE)
