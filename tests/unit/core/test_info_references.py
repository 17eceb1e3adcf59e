# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Filters of a list that refer to other objects: names become ids, and of what does not exist there is nothing."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest

from ansible_collections.telco.cloud.plugins.module_utils.core.errors import TelcoError
from ansible_collections.telco.cloud.plugins.module_utils.core.fields import Field
from ansible_collections.telco.cloud.plugins.module_utils.core.module import InfoModule
from ansible_collections.telco.cloud.plugins.module_utils.core.operation import Operation
from ansible_collections.telco.cloud.plugins.module_utils.core.resource import Info, Resource

LIST = Operation("list_disks", "GET", "/disks")
COUNT = Operation("count_disks", "GET", "/disks/count")


def _pool(work: Any, value: str) -> int:
    if value == "twice":
        raise TelcoError("2 pools are called twice")
    if value == "gone":
        raise TelcoError("There is no pool called gone", option="pool")
    return 7


def _module(**info: Any) -> InfoModule:
    system: Any = SimpleNamespace(name="shelf", info_options={})
    described = Info(list=LIST, filters={"pool": Field(wire="pool_id", ref=_pool, to_wire=str)}, **info)
    resource = Resource(
        system=system,
        name="disk",
        plural="disks",
        title="disk",
        summary="",
        fields={},
        key=(),
        find=lambda work: None,
        reference="",
    )
    return InfoModule(replace(resource, info=described))


def _run(module: InfoModule, **params: Any) -> tuple[dict[str, Any], list[Any]]:
    sent: list[Any] = []
    work: Any = SimpleNamespace(params=params, label="disks")

    def objects(operation: Operation, *, query: Any, limit: Any) -> list[Any]:
        sent.append((operation.id, query))
        return [{"id": 1}]

    def call(operation: Operation, *, query: Any, attempt: str) -> Any:
        sent.append((operation.id, query))
        return {"count": 3}

    work.objects, work.call = objects, call
    return module.carry_out(work), sent


def test_a_name_becomes_a_query_parameter() -> None:
    assert _run(_module(), pool="fast") == (
        {"changed": False, "disks": [{"id": 1}]},
        [("list_disks", {"pool_id": "7"})],
    )


def test_counting_resolves_names_too() -> None:
    result, sent = _run(_module(count=COUNT), pool="fast", count_only=True)
    assert result["count"] == 3
    assert sent == [("count_disks", {"pool_id": "7"})]


def test_of_what_does_not_exist_nothing_is_listed() -> None:
    assert _run(_module(), pool="gone") == ({"changed": False, "disks": []}, [])
    assert _run(_module(count=COUNT), pool="gone") == ({"changed": False, "disks": [], "count": 0}, [])


def test_an_ambiguous_name_is_an_error() -> None:
    with pytest.raises(TelcoError, match="called twice"):
        _run(_module(), pool="twice")
