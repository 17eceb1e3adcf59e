# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Hosts of the infrastructure: whether ESC places VMs on them.

Source: Cisco ESC REST northbound API 2.2, "12-Host Actions". What the status looks like is not in the document.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..core.errors import TelcoError
from ..core.fields import Field
from ..core.lookup import get_or_none
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Change, Info, Object, Resource
from ..core.work import Work
from . import xml
from .asynchronous import carry_out
from .callbacks import CALLBACK_OPTIONS, check_callback
from .client import CISCO_ESC
from .managed import unless_waited

GET = Operation("host_actions.get_hosts_status_list", "GET", "/v0/hosts/{host_name}/status")
SET = {
    "enabled": Operation("host_actions.create_hosts_enable", "POST", "/v0/hosts/{host_name}/enable"),
    "disabled": Operation("host_actions.create_hosts_disable", "POST", "/v0/hosts/{host_name}/disable"),
}
_CALLS_BACK = "Callback-ESC-Events"
_WORDS = {"enabled": "enabled", "enable": "enabled", "true": "enabled", "up": "enabled"}
_WORDS.update({"disabled": "disabled", "disable": "disabled", "false": "disabled", "down": "disabled"})

FIELDS = {
    "host_name": Field(required=True, sample="compute-3", doc="Name of the host."),
    "state": Field(
        required=True,
        choices=("enabled", "disabled"),
        sample="enabled",
        doc="Whether VMs can be placed on the host. Those that are on it stay.",
    ),
    **CALLBACK_OPTIONS,
}


def _find(work: Work) -> Object | None:
    found = get_or_none(work, GET)
    if found is None:
        return None
    word = xml.find(found, ("status", "state", "host_status"))
    state = _WORDS.get((word or "").lower())
    if state is None:
        raise TelcoError(f"ESC's answer does not say whether host {work.params['host_name']} is enabled")
    return {"host_name": work.params["host_name"], "state": state}


def _set(work: Work, have: Object, values: Object) -> Object | None:
    wanted = values["state"]
    now = carry_out(
        work,
        SET[wanted],
        calls_back=_CALLS_BACK,
        look=lambda: _find(work),
        done=lambda found: found is not None and found["state"] == wanted,
        what=f"{work.label} to be {wanted}",
        attempt=f"have {work.label} {wanted}",
    )
    return unless_waited(work, now, {**have, **values})


def _fetch(work: Work, query: Mapping[str, Any]) -> Iterator[Object]:
    found = _find(work)
    if found is not None:
        yield found


RESOURCE = Resource(
    system=CISCO_ESC,
    name="host",
    plural="hosts",
    title="host",
    summary="Enable or disable hosts of Cisco ESC's infrastructure",
    description=(
        "Says whether Cisco Elastic Services Controller may place VMs on a host.",
        "ESC does it in the background. The module waits for its end, told by ESC's callback or by looking itself.",
    ),
    reference="Cisco ESC REST northbound API 2.2, 12-Host Actions",
    fields=FIELDS,
    key=("host_name",),
    find=_find,
    changes=(Change(operation=SET["enabled"], apply=_set),),
    check=check_callback,
    asynchronous=True,
    info=Info(
        list=GET,
        fetch=_fetch,
        filters={"host_name": Field(required=True, option_only=True, doc="Name of the host.")},
        summary="Show whether a host of Cisco ESC's infrastructure is enabled",
        description=(
            "Shows whether VMs can be placed on a host. ESC has no list of hosts; one that it does not know is an "
            "empty list.",
        ),
    ),
)

HOST = StateModule(RESOURCE)
HOST_INFO = InfoModule(RESOURCE)
