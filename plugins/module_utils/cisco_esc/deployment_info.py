# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Listing deployments. Source: Cisco ESC REST northbound API 2.2, "06-Deployments"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ..core.fields import Field
from ..core.resource import Info, Object
from ..core.work import Work
from . import deployment_reading
from .datamodel import to_options
from .datamodel_fields import TABLE
from .deployment_intent import CONFIGURATION, as_options


def _fetch(work: Work, query: Mapping[str, Any]) -> Iterable[Object]:
    deployment_id = work.params.get("internal_deployment_id")
    if deployment_id is None:
        return deployment_reading.listed(work)
    found = deployment_reading.read(work, deployment_id)
    return [] if found is None else [found]


def _match(params: Mapping[str, Any], item: Object) -> bool:
    return all(params.get(name) in (None, item.get(name)) for name in ("name", "internal_tenant_id", "service_state"))


def _each(work: Work, item: Object) -> Object:
    asked = work.params.get("configuration")
    if not (work.params.get("internal_deployment_id") is not None if asked is None else asked):
        return item
    full = deployment_reading.with_config(work, item)
    if work.params["show_values"]:
        config = full.pop(CONFIGURATION)
        return {**full, **to_options(TABLE, config)}
    return as_options(full, {})


INFO = Info(
    list=deployment_reading.LIST,
    fetch=_fetch,
    match=_match,
    each=_each,
    filters={
        "internal_deployment_id": Field(option_only=True, doc="Only the deployment with this identifier."),
        "name": Field(option_only=True, doc="Only deployments of this name."),
        "internal_tenant_id": Field(
            option_only=True, doc="Only deployments of the tenant with this identifier in ESC."
        ),
        "service_state": Field(
            option_only=True, doc="Only deployments whose service is in this state, such as V(SERVICE_ERROR_STATE)."
        ),
        "configuration": Field(
            type="bool",
            option_only=True,
            doc="Whether to fetch the configuration of each, by a request of its own. Without this option only that of "
            "O(internal_deployment_id) is fetched.",
        ),
        "show_values": Field(
            type="bool",
            default=False,
            option_only=True,
            doc="Whether to show the values of variables, properties and inline texts, some of which may be secret: "
            "ESC does not tell which.",
        ),
    },
    summary="List deployments of Cisco ESC",
    description=(
        "Lists deployments with their state and their VMs: names, states, hosts, addresses; and with their "
        "configuration in the form of the options of M(telco.cloud.cisco_esc_deployment).",
    ),
)
