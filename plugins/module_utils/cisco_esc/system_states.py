# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""System states of ESC, and their reset.

Source: Cisco ESC REST northbound API 2.2, "15-System States". Neither the names nor the form of the answer are in the
document.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..core.errors import TelcoError
from ..core.fields import Field
from ..core.lookup import get_or_none
from ..core.module import Action, ActionModule, InfoModule
from ..core.operation import Operation
from ..core.resource import Info, Object, Resource
from ..core.work import Work
from .client import CISCO_ESC

GET = Operation("system_states.get_systemstate", "GET", "/v0/systemstate/{name}")
RESET = Operation("system_states.create_systemstate_reset", "POST", "/v0/systemstate/{name}/reset", repeatable=True)

_REFERENCE = "Cisco ESC REST northbound API 2.2, 15-System States"
FIELDS = {
    "name": Field(required=True, sample="MONITOR", doc="Name of the system state."),
    "state": Field(read_only=True, sample="OK", doc="The state, in ESC's word."),
}


def _find(work: Work) -> Object | None:
    document = get_or_none(work, GET)
    if document is None:
        return None
    ((_root, value),) = document.items()
    return {"name": work.params["name"], **(value if isinstance(value, Mapping) else {"state": value})}


def _reset(work: Work) -> Object:
    if _find(work) is None:
        raise TelcoError(f"There is no {work.label}", option="name")
    work.call(RESET, attempt=f"reset {work.label}")
    return {"changed": True, "system_state": _find(work)}


def _fetch(work: Work, query: Mapping[str, Any]) -> Iterator[Object]:
    found = _find(work)
    if found is not None:
        yield found


SYSTEM_STATE = ActionModule(
    Action(
        system=CISCO_ESC,
        name="system_state",
        title="system state",
        key=("name",),
        summary="Reset a system state of Cisco ESC",
        description=("Resets a system state of Cisco Elastic Services Controller.",),
        reference=_REFERENCE,
        fields={"name": FIELDS["name"]},
        returns={
            "system_state": Field(
                type="dict",
                sample={"name": "MONITOR", "state": "OK"},
                doc="The system state after the reset; in check mode as it is.",
            )
        },
        run=_reset,
        always_changes="Which state is the one after a reset is not documented: each run resets it and reports a "
        "change.",
    )
)

SYSTEM_STATE_INFO = InfoModule(
    Resource(
        system=CISCO_ESC,
        name="system_state",
        plural="system_states",
        title="system state",
        summary="Reset a system state of Cisco ESC",
        reference=_REFERENCE,
        fields=FIELDS,
        key=("name",),
        find=_find,
        info=Info(
            list=GET,
            fetch=_fetch,
            filters={"name": Field(required=True, option_only=True, doc="Name of the system state.")},
            summary="Show a system state of Cisco ESC",
            description=("Shows a system state. ESC has no list of them; one that it does not know is an empty list.",),
        ),
    )
)
