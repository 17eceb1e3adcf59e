# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The default VIM connector: the one that is meant when a request names none.

Source: Cisco ESC REST northbound API 2.2, "13-ESC VIM Connectors". There is no operation that takes it away again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..core.fields import Field, to_wire
from ..core.lookup import get_or_none
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Change, Info, Object, Resource
from ..core.work import Work
from .asynchronous import carry_out
from .callbacks import CALLBACK_OPTIONS, check_callback
from .client import CISCO_ESC
from .identifiers import event_type
from .listing import finder
from .managed import unless_waited

_PATH = "/v0/vims/default_vim_connector"
_CHAPTER = "esc_vim_connectors"
GET = Operation(f"{_CHAPTER}.get_vims_default_vim_connector_list", "GET", _PATH, envelope="default_vim_connector")
SET = Operation(f"{_CHAPTER}.create_vims_default_vim_connector", "POST", _PATH, envelope="default_vim_connector")

FIELDS = {
    "vim_id": Field(
        required=True,
        wire="defaultVimConnectorId",
        sample="vim-east",
        doc="Identifier of the VIM connector that is to be the default.",
    ),
    "event_type": event_type("CREATE_DEFAULT_VIM_CONNECTOR"),
    **CALLBACK_OPTIONS,
}

_find = finder(GET, FIELDS, ())


def _set(work: Work, want: Object) -> Object | None:
    vim = want["vim_id"]
    now = carry_out(
        work,
        SET,
        body=to_wire(FIELDS, {"vim_id": vim}),
        look=lambda: _find(work),
        done=lambda found: found is not None and found.get("vim_id") == vim,
        what=f"{vim} to be the {work.label}",
        attempt=f"make {vim} the {work.label}",
    )
    return unless_waited(work, now, {"vim_id": vim})


def _fetch(work: Work, query: Mapping[str, Any]) -> Iterator[Object]:
    found = get_or_none(work, GET)
    if found is not None:
        yield found


RESOURCE = Resource(
    system=CISCO_ESC,
    name="default_vim_connector",
    plural="default_vim_connectors",
    title="default VIM connector",
    summary="Choose the default VIM connector of Cisco ESC",
    description=(
        "Says which VIM connector of Cisco Elastic Services Controller is the default, for requests that name none.",
        "ESC does it in the background. The module waits for its end, told by ESC's callback or by looking itself.",
    ),
    reference="Cisco ESC REST northbound API 2.2, 13-ESC VIM Connectors",
    fields=FIELDS,
    key=(),
    id_field="vim_id",
    find=_find,
    created=_set,
    changes=(Change(operation=SET, apply=lambda work, have, values: _set(work, values)),),
    check=check_callback,
    asynchronous=True,
    info=Info(
        list=GET,
        fetch=_fetch,
        summary="Show the default VIM connector of Cisco ESC",
        description=("Shows which VIM connector is the default. The list is empty when there is none.",),
    ),
)

DEFAULT_VIM_CONNECTOR = StateModule(RESOURCE)
DEFAULT_VIM_CONNECTOR_INFO = InfoModule(RESOURCE)
