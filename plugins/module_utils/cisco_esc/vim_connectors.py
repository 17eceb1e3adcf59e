# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""VIM connectors: how ESC reaches the infrastructures below it.

Source: Cisco ESC REST northbound API 2.2, "13-ESC VIM Connectors".
"""

from __future__ import annotations

from dataclasses import replace

from ..core.errors import TelcoError
from ..core.fields import Field
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Object
from ..core.work import Work
from .identifiers import event_type
from .managed import calls, managed
from .secret_properties import of_vim

CHECK = Operation(
    "esc_vim_connectors.update_vims_check_status", "PUT", "/v0/vims/{vim_id}/check_status", repeatable=True
)
PROPERTIES = of_vim()

FIELDS = {
    "vim_id": Field(required=True, wire="id", sample="vim-east", doc="Identifier of the VIM connector, chosen by you."),
    "type": Field(
        create_only=True,
        sample="OPENSTACK",
        doc="Kind of the VIM, such as V(OPENSTACK). It is needed for a new VIM connector.",
    ),
    **PROPERTIES.fields({"os_auth_url": "https://keystone.example.com:5000/v3"}, "os_password"),
    "event_type": event_type("CREATE_VIM_CONNECTOR"),
}


def _checked(work: Work, found: Object | None) -> Object:
    """ESC tells only that it took the request: what it finds out is not shown by any operation."""
    if found is None:
        raise TelcoError(f"There is no {work.label}, and so nothing to check", option="vim_id")
    work.call(CHECK, attempt=f"have ESC check the status of {work.label}")
    return {"before": found, "after": found, "changed": True}


RESOURCE = replace(
    managed(
        name="vim_connector",
        title="VIM connector",
        section="13-ESC VIM Connectors",
        calls=calls("esc_vim_connectors", "vims", "/v0/vims/{vim_id}", "vim_connector", creates_at="/v0/vims"),
        key=("vim_id",),
        fields=FIELDS,
        describes=("With O(state=checked) ESC is told to check whether it reaches the VIM.",),
        needs=("type",),
        check=PROPERTIES.check,
        check_change=PROPERTIES.check_change,
        prepare=PROPERTIES.prepare,
        write=PROPERTIES.write,
    ),
    states={"checked": _checked},
    always_changes="With O(state=checked), and with O(update_secrets=always), each run sends the request and reports a "
    "change.",
)

VIM_CONNECTOR = StateModule(RESOURCE)
VIM_CONNECTOR_INFO = InfoModule(RESOURCE)
