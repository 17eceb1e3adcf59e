# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""ESC's configuration parameters, such as the level of its log.

Source: Cisco ESC REST northbound API 2.2, "09-Configuration Parameters": ``log/level/debug`` is ``LOG``, ``LEVEL``,
``DEBUG``, so that case does not matter; the answer to a change may still have the old value.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..core.errors import InvalidOption
from ..core.fields import Field
from ..core.lookup import get_or_none
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Change, Info, Object, Resource
from ..core.work import Work
from .client import CISCO_ESC
from .listing import finder, listed

_CHAPTER = "configuration_parameters"
_ONE = "escconfigparameter"
_PATH = "/v0/config/{category}/{key}"
LIST = Operation(f"{_CHAPTER}.get_config_list", "GET", "/v0/config", envelope=f"{_ONE}s")
LIST_CATEGORY = Operation(f"{_CHAPTER}.get_config_2", "GET", "/v0/config/{category}", envelope=f"{_ONE}s")
GET = Operation(f"{_CHAPTER}.get_config_1", "GET", _PATH, envelope=_ONE)
CREATE = Operation(f"{_CHAPTER}.create_config", "POST", _PATH)
UPDATE = Operation(f"{_CHAPTER}.update_config", "PUT", f"{_PATH}/{{value}}")


def _same(want: Any, have: Any) -> bool:
    """ESC does not mind case, and shows names and the values it knows in its own."""
    return str(want).casefold() == str(have).casefold()


FIELDS = {
    "category": Field(required=True, compare=_same, sample="LOG", doc="Category of the parameter; case is ignored."),
    "key": Field(required=True, compare=_same, sample="LEVEL", doc="Name of the parameter; case is ignored."),
    "value": Field(required=True, compare=_same, sample="INFO", doc="Value of the parameter; case is ignored."),
    "type": Field(read_only=True, sample="STRING", doc="Type of the value, as ESC sees it."),
}

_find = finder(GET, FIELDS, ("category", "key"))


def _create(work: Work, want: Object) -> Object | None:
    """The body is the value itself; its media type is that of all of ESC's requests."""
    work.answer(
        CREATE,
        raw=want["value"].encode(),
        headers={"Content-Type": "application/xml"},
        attempt=f"create {work.label}",
    )
    return _seen(work, want)


def _update(work: Work, have: Object, values: Object) -> Object | None:
    work.answer(UPDATE, attempt=f"change value of {work.label}")
    return _seen(work, values)


def _seen(work: Work, want: Object) -> Object | None:
    seen: Object | None = work.wait(
        lambda: _find(work),
        lambda found: found is not None and _same(want["value"], found.get("value")),
        what=f"{work.label} to be {want['value']}",
        describe=lambda found: "not there" if found is None else str(found.get("value")),
    )
    return seen


def _check(params: Mapping[str, Any]) -> None:
    for option in ("category", "key", "value"):
        if params[option] in (".", ".."):
            raise InvalidOption(option, f"{params[option]!r} cannot be part of an address")


def _fetch(work: Work, query: Mapping[str, Any]) -> Iterator[Any]:
    category, key = work.params.get("category"), work.params.get("key")
    if category is not None and key is not None:
        found = get_or_none(work, GET)
        yield from [] if found is None else [found]
    elif category is not None:
        yield from listed(work, LIST_CATEGORY)
    else:
        yield from listed(work, LIST)


RESOURCE = Resource(
    system=CISCO_ESC,
    name="config_parameter",
    plural="config_parameters",
    title="configuration parameter",
    summary="Set configuration parameters of Cisco ESC",
    description=(
        "Sets configuration parameters of Cisco Elastic Services Controller, and creates new ones in a category that "
        "exists. They cannot be deleted.",
    ),
    reference="Cisco ESC REST northbound API 2.2, 09-Configuration Parameters",
    fields=FIELDS,
    key=("category", "key"),
    find=_find,
    created=_create,
    changes=(Change(operation=UPDATE, fields=("value",), apply=_update),),
    check=_check,
    asynchronous=True,
    info=Info(
        list=LIST,
        fetch=_fetch,
        filters={
            "category": Field(option_only=True, doc="Only parameters of this category."),
            "key": Field(option_only=True, doc="Only parameters of this name."),
        },
        match=lambda params, item: params.get("key") is None or _same(params["key"], item.get("key")),
        summary="List configuration parameters of Cisco ESC",
        description=("Lists configuration parameters with their values.",),
    ),
)

CONFIG_PARAMETER = StateModule(RESOURCE)
CONFIG_PARAMETER_INFO = InfoModule(RESOURCE)
