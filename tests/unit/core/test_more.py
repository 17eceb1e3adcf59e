# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a result holds besides the object, or the list, that a module is about."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from ansible_collections.telco.cloud.plugins.module_utils.core.errors import TelcoError
from ansible_collections.telco.cloud.plugins.module_utils.core.fields import Field
from ansible_collections.telco.cloud.plugins.module_utils.core.module import InfoModule
from ansible_collections.telco.cloud.plugins.module_utils.core.operation import Operation
from ansible_collections.telco.cloud.plugins.module_utils.core.outcome import Outcome, result
from ansible_collections.telco.cloud.plugins.module_utils.core.resource import Info, Resource

LIST = Operation("list_disks", "GET", "/disks")


def _no_pool(work: Any, value: str) -> str:
    raise TelcoError("There is no pool", option="pool")


def _disk(**more: Any) -> Resource:
    system: Any = SimpleNamespace(name="shelf", info_options={})
    info = Info(
        list=LIST,
        filters={"pool": Field(ref=_no_pool)},
        more=lambda work, disks: {"names": [one["name"] for one in disks]},
    )
    return Resource(
        system=system,
        name="disk",
        plural="disks",
        title="disk",
        summary="",
        fields={"name": Field(required=True)},
        key=("name",),
        find=lambda work: None,
        reference="",
        info=info,
        **more,
    )


@pytest.mark.parametrize(("params", "names"), [({}, ["a", "b"]), ({"pool": "none"}, [])])
def test_a_list_has_more(params: dict[str, Any], names: list[str]) -> None:
    found = [{"name": "a"}, {"name": "b"}]
    work: Any = SimpleNamespace(params=params, objects=lambda operation, query, limit: found)
    told = InfoModule(_disk()).carry_out(work)
    assert (told["names"], [one["name"] for one in told["disks"]]) == (names, names)


@pytest.mark.parametrize("after", [{"name": "a"}, None])
def test_an_object_has_more(after: dict[str, Any] | None) -> None:
    work: Any = SimpleNamespace(params={"name": "a"}, gate=SimpleNamespace(operations=[]))
    disk = _disk(more=lambda work, have: {"there": have is not None})
    told = result(work, disk, Outcome(None, after, False, ("name",)))
    assert (told["there"], told["disk"]) == (after is not None, after or {})
    assert "there" not in result(work, _disk(), Outcome(None, after, False, ("name",)))
