# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who can see an object: private, the tenant, or everybody. It can only become wider.

Source: F5 VNFM REST API v3.1, "Set blueprint visibility" and its like; recorded answers: the same value is accepted,
a narrower one is ``illegal_action_error``, private is not accepted at all.
"""

from __future__ import annotations

from typing import Any

from ..core.errors import InvalidOption
from ..core.fields import Field
from ..core.operation import Operation
from ..core.resource import Change, Object
from ..core.work import Work

WIDTH = {"private": 0, "tenant": 1, "global": 2}

VISIBILITY = Field(
    choices=tuple(WIDTH),
    sample="tenant",
    doc="Who can see it: V(private) its owner and administrators, V(tenant) the tenant (what a new one gets), "
    "V(global) all tenants. An existing one can only be made visible to more.",
)

USE_SET_GLOBAL = Field(
    type="bool",
    default=False,
    option_only=True,
    doc="Make it global with the deprecated call C(set-global), for managers that do not know C(set-visibility) yet.",
)


def visibility_change(set_visibility: Operation, set_global: Operation | None = None) -> Change:
    """How the visibility of an existing object is widened.

    :param set_global: The deprecated call, used when the option ``use_set_global`` asks for it.
    """

    def widen(work: Work, have: Object, values: Object) -> Any:
        wanted = values["visibility"]
        attempt = f"make {work.label} visible to {wanted}"
        if set_global is not None and wanted == "global" and work.params.get("use_set_global"):
            return work.call(set_global, {**have}, body={}, attempt=attempt)
        return work.call(set_visibility, {**have}, body={"visibility": wanted}, attempt=attempt)

    return Change(operation=set_visibility, fields=("visibility",), apply=widen, check=_only_wider)


def _only_wider(work: Work, have: Object, values: Object) -> None:
    present, wanted = str(have.get("visibility")), values["visibility"]
    if WIDTH.get(present, 0) > WIDTH[wanted]:
        raise InvalidOption(
            "visibility", f"{work.label} has visibility {present}, which cannot be narrowed to {wanted}"
        )
