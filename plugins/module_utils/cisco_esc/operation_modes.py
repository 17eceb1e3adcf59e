# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""ESC's operation mode: whether it works, or is in maintenance.

Source: Cisco ESC REST northbound API 2.2, "11-ESC Operation Mode".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..core.fields import Field
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Change, Info, Object, Resource
from ..core.work import Work
from .client import CISCO_ESC
from .listing import finder

GET = Operation("esc_operation_mode.get_operationmode_list", "GET", "/v0/operationmode", envelope="operation_mode")
SET = Operation("esc_operation_mode.create_operationmode", "POST", "/v0/operationmode/{mode}", repeatable=True)

FIELDS = {
    "mode": Field(
        required=True,
        choices=("OPERATION", "MAINTENANCE"),
        sample="OPERATION",
        doc="V(OPERATION) is how ESC works. In V(MAINTENANCE) it refuses requests that change something; it stays so "
        "after a restart.",
    ),
    "message": Field(
        read_only=True, sample="ESC is in OPERATION mode, operations in progress: 0", doc="What ESC says of it."
    ),
}


def _inner(item: Mapping[str, Any]) -> Mapping[str, Any]:
    """The document has no documented root: what is in it counts."""
    only = next(iter(item.values()), None) if len(item) == 1 else None
    return only if isinstance(only, Mapping) else item


_find = finder(GET, FIELDS, (), _inner)


def _set(work: Work, have: Object, values: Object) -> Object | None:
    work.call(SET, attempt=f"set the {work.label} to {values['mode']}")
    now: Object | None = work.wait(
        lambda: _find(work),
        lambda found: (found or {}).get("mode") == values["mode"],
        what=f"the {work.label} to be {values['mode']}",
        describe=lambda found: str((found or {}).get("mode")),
    )
    return now


def _fetch(work: Work, query: Mapping[str, Any]) -> Iterator[Object]:
    yield dict(_inner(work.call(GET)))


RESOURCE = Resource(
    system=CISCO_ESC,
    name="operation_mode",
    plural="operation_modes",
    title="operation mode",
    summary="Set the operation mode of Cisco ESC",
    description=("Puts Cisco Elastic Services Controller into maintenance, or back to work.",),
    reference="Cisco ESC REST northbound API 2.2, 11-ESC Operation Mode",
    fields=FIELDS,
    key=(),
    id_field="mode",
    find=_find,
    changes=(Change(operation=SET, apply=_set),),
    asynchronous=True,
    info=Info(
        list=GET,
        fetch=_fetch,
        summary="Show the operation mode of Cisco ESC",
        description=("Shows whether ESC works or is in maintenance.",),
    ),
)

OPERATION_MODE = StateModule(RESOURCE)
OPERATION_MODE_INFO = InfoModule(RESOURCE)
