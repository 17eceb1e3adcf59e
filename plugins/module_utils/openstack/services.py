# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compute services: nova-compute of each host, the scheduler, the conductor.

Source: OpenStack API Complete Reference (17 November 2015), 3.50 "Manage services". A service is changed by host and
binary, as that document says; Nova has taken these calls with microversions up to 2.52 ever since, and knows one call
for all of them (PUT /os-services/{id}) from 2.53 on. It is listed, and deleted, by the UUID that it has since 2.53.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import InvalidOption
from ..core.fields import Field, from_wire
from ..core.lookup import exact, fits
from ..core.module import InfoModule, StateModule
from ..core.resource import Change, Constraints, Info, Object, Resource
from ..core.work import Work
from .client import OPENSTACK
from .compute import NOTE, compute
from .listing import same_object

_OLD = "2.11"  # the first that forces a service down
LIST = compute("list_services", "GET", "/os-services")
ENABLE = compute("enable_scheduling_for_a_service", "PUT", "/os-services/enable", version=_OLD)
DISABLE = compute("disable_scheduling_for_a_service", "PUT", "/os-services/disable", version=_OLD)
DISABLE_WITH_REASON = compute(
    "log_disabled_service_information", "PUT", "/os-services/disable-log-reason", version=_OLD
)
FORCE_DOWN = compute("force_down_service", "PUT", "/os-services/force-down", version=_OLD)
DELETE = compute("delete_service", "DELETE", "/os-services/{id}")

_LONGEST_REASON = 255

FIELDS = {
    "host": Field(
        compare=same_object,
        sample="compute1",
        doc="Host that the service runs on, by its exact name. Needed unless O(id) is given.",
    ),
    "binary": Field(
        default="nova-compute",
        compare=same_object,
        sample="nova-compute",
        doc="The service's program. With O(id) alone it is not looked at.",
    ),
    "id": Field(compare=same_object, sample="7dc4a738-6e6f-4f88-9ec9-693835acb367", doc="Id of the service (a UUID)."),
    "status": Field(
        choices=("enabled", "disabled"),
        sample="disabled",
        doc="Whether new servers may be placed on the host. Those that are on it stay and go on either way.",
    ),
    "disabled_reason": Field(
        sample="decommission",
        doc="Why the service is disabled, at most 255 characters; only together with O(status=disabled). Left out, an "
        "existing reason stays, and one that is disabled now gets none.",
    ),
    "forced_down": Field(
        type="bool",
        sample=False,
        doc="Whether Nova takes the service for down without waiting until it falls silent: servers can be evacuated "
        "at once. Only do this to a host that is known to be off, or its servers run twice.",
    ),
    "is_forced_down": Field(
        type="bool", read_only=True, wire="forced_down", sample=False, doc="The same as C(forced_down)."
    ),
    "state": Field(read_only=True, sample="up", doc="V(up) when it was heard of lately, else V(down)."),
    "availability_zone": Field(read_only=True, wire="zone", sample="nova", doc="Availability zone of the host."),
    "updated_at": Field(
        read_only=True, sample="2026-11-21T09:30:00.000000", doc="When it was last heard of, or changed (UTC)."
    ),
}


def _check(params: Mapping[str, Any]) -> None:
    reason = params.get("disabled_reason")
    if reason is not None and params.get("status") != "disabled":
        raise InvalidOption("disabled_reason", "a reason is kept with status disabled only")
    if reason is not None and len(reason) > _LONGEST_REASON:
        raise InvalidOption("disabled_reason", f"has {len(reason)} characters; {_LONGEST_REASON} are the most")


def _find(work: Work) -> Object | None:
    host, wanted = work.params.get("host"), work.params.get("id")
    query = {"host": host, "binary": work.params["binary"]} if host is not None else {}

    def matches(item: Mapping[str, Any]) -> bool:
        return fits(item, query) and (wanted is None or item.get("id") == wanted)

    found = exact(work, LIST, query, matches, "compute services")
    return None if found is None else from_wire(FIELDS, found)


def _which(have: Object) -> Object:
    return {"host": have["host"], "binary": have["binary"]}


def _schedule(work: Work, have: Object, values: Object) -> None:
    """Enable or disable it; the reason is written by an operation of its own."""
    operation, body = ENABLE, _which(have)
    if work.params["status"] == "disabled":
        reason = work.params.get("disabled_reason")
        operation = DISABLE if reason is None else DISABLE_WITH_REASON
        body.update({} if reason is None else {"disabled_reason": reason})
    work.call(operation, body=body, attempt=f"set status of {work.label} to {work.params['status']}")


RESOURCE = Resource(
    system=OPENSTACK,
    name="compute_service",
    plural="compute_services",
    title="compute service",
    summary="Enable, disable and delete compute services of OpenStack",
    description=(
        "Enables, disables, forces down and deletes services of the compute service (Nova). Only administrators can.",
        "A service comes by itself when it starts on its host; it cannot be created here.",
        "Nova deletes no C(nova-compute) whose host has servers or unfinished migrations. With it go the host's "
        "membership in aggregates and its resource provider. Stop the program before: it would register itself anew.",
    ),
    notes=(NOTE,),
    reference="OpenStack API Complete Reference (2015-11-17), 3.50 Manage services",
    fields=FIELDS,
    key=("host", "binary"),
    id_field="id",
    find=_find,
    changes=(
        Change(operation=DISABLE, fields=("status", "disabled_reason"), apply=_schedule),
        Change(
            operation=FORCE_DOWN, fields=("forced_down",), body=lambda work, have, values: {**_which(have), **values}
        ),
    ),
    # It answers with less than the service.
    answers=False,
    removed=lambda work, have: work.call(DELETE, {"id": have["id"]}, attempt=f"delete {work.label}"),
    constraints=Constraints(required_one_of=(("host", "id"),)),
    check=_check,
    info=Info(
        list=LIST,
        filters={
            "host": Field(doc="Only services of the host of exactly this name."),
            "binary": Field(doc="Only services of this program, such as V(nova-compute)."),
        },
        summary="List compute services of OpenStack",
        description=(
            "Lists services of the compute service (Nova), with one request.",
            "Options and results have the names of M(openstack.cloud.compute_service_info), so that its playbooks "
            "work here.",
            NOTE,
        ),
    ),
)

COMPUTE_SERVICE = StateModule(RESOURCE)
COMPUTE_SERVICE_INFO = InfoModule(RESOURCE)
