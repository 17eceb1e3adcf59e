# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Several that differ in a number, created by a request that says how many."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from ansible_collections.telco.cloud.plugins.module_utils.core.client import Call
from ansible_collections.telco.cloud.plugins.module_utils.core.errors import AnswerLost, TelcoError
from ansible_collections.telco.cloud.plugins.module_utils.core.fields import Field
from ansible_collections.telco.cloud.plugins.module_utils.core.lookup import name_or_id
from ansible_collections.telco.cloud.plugins.module_utils.core.module import StateModule
from ansible_collections.telco.cloud.plugins.module_utils.core.operation import Operation
from ansible_collections.telco.cloud.plugins.module_utils.core.resource import Bulk, Change, Resource
from ansible_collections.telco.cloud.plugins.module_utils.core.system import System
from ansible_collections.telco.cloud.plugins.module_utils.core.work import Work

from ..harness import TestContext, validated
from .test_several import CREATE, DELETE, FIELDS, GET, LIST, UPDATE, Nets, Run, _ids, _lost, nets

__all__ = ["nets"]
COUNT = Operation("count_nets", "POST", "/nets")
OPTIONS = {
    **FIELDS,
    "count": Field(type="int", option_only=True, doc="How many."),
    "least": Field(type="int", option_only=True, doc="How many will do."),
}


class CountedNets(Nets):
    """Nets, of which one request makes several; there is room for *room* of them."""

    room = 99

    def _done(self, operation: Operation, call: Call) -> Any:
        if operation is not COUNT:
            return super()._done(operation, call)
        body = dict(call.body)
        name, count = body.pop("name"), min(body.pop("count"), self.room)
        self.have(*(f"{name}-{number}" for number in range(1, count + 1)), **body)
        return None


@pytest.fixture
def counted(nets: Nets) -> CountedNets:
    return CountedNets()


def _each(params: Mapping[str, Any]) -> list[dict[str, Any]]:
    return [{**params, "name": f"{params['name']}-{number}"} for number in range(1, params["count"] + 1)]


def _enough(params: Mapping[str, Any]) -> int:
    return int(params.get("least") or params["count"])


def _created(work: Work, missing: Sequence[tuple[Work, dict[str, Any]]]) -> bool:
    if len(missing) < work.params["count"]:
        return False
    work.call(COUNT, body={**missing[0][1], "name": work.params["name"], "count": work.params["count"]})
    return True


@pytest.fixture
def run(counted: CountedNets) -> Run:
    resource = Resource(
        system=System(name="test", title="Test", connection={}, client=lambda *args: counted),
        name="net",
        plural="nets",
        title="net",
        summary="Nets",
        reference="none",
        fields=OPTIONS,
        key=("name",),
        id_field="id",
        find=name_or_id(GET, LIST, FIELDS, option="name", what="nets"),
        create=CREATE,
        needs=("size",),
        bulk=Bulk(list=LIST, option="count", each=_each, created=_created, enough=_enough),
        changes=(Change(operation=UPDATE),),
        delete=DELETE,
        answers=False,
    )
    entry = StateModule(resource)

    def execute(check: bool = False, **params: Any) -> dict[str, Any]:
        return entry.execute(TestContext(validated(entry, params), check, entry.name))

    return execute


def test_all_are_made_by_one_request_and_seen_by_one_list(counted: CountedNets, run: Run) -> None:
    predicted = run(check=True, name="a", count=3, size=2)
    counted.calls.clear()
    done = run(name="a", count=3, size=2)
    assert counted.calls == [
        ("list_nets", {"name": ["a-1", "a-2", "a-3"]}),
        ("count_nets", {"name": "a", "count": 3, "size": 2}),
        ("list_nets", {"name": ["a-1", "a-2", "a-3"]}),
    ]
    assert [(net["id"], net["size"]) for net in done["nets"]] == [("id-a-1", 2), ("id-a-2", 2), ("id-a-3", 2)]
    for key in ("changed", "diff", "operations"):
        assert done[key] == predicted[key]
    counted.calls.clear()
    again = run(name="a", count=3, size=2)
    assert (again["changed"], again["nets"], _ids(counted)) == (False, done["nets"], ["list_nets"])


def test_a_single_one_is_made_as_ever(counted: CountedNets, run: Run) -> None:
    assert run(name="a", size=1)["net"]["id"] == "id-a"
    assert _ids(counted) == ["list_nets", "create_net", "list_nets"]


def test_those_that_are_missing_are_made_by_their_names_and_the_others_changed(counted: CountedNets, run: Run) -> None:
    counted.have("a-1", "a-3")
    predicted = run(check=True, name="a", count=3, size=5)
    done = run(name="a", count=3, size=5)
    assert [one for one in _ids(counted) if one != "list_nets"] == ["update_net", "create_net", "update_net"]
    assert ("create_net", {"name": "a-2", "size": 5}) in counted.calls
    assert done["diff"] == predicted["diff"]
    assert [net["size"] for net in done["nets"]] == [5, 5, 5]


def test_fewer_will_do_where_that_is_said(counted: CountedNets, run: Run) -> None:
    counted.room = 2
    done = run(name="a", count=4, least=2, size=1)
    assert [net["name"] for net in done["nets"]] == ["a-1", "a-2"]
    assert [bool(one["after"]) for one in done["diff"]] == [True, True, False, False]
    again = run(name="a", count=4, least=2)  # nothing is to be created: nothing that a new one needs is missing
    assert (again["changed"], again["nets"]) == (False, done["nets"])
    del counted.nets[0]
    filled = run(name="a", count=4, least=2, size=1)
    assert (filled["changed"], [net["name"] for net in filled["nets"]]) == (True, ["a-1", "a-2"])


def test_what_a_new_one_needs_is_refused_before_anything_is_done(counted: CountedNets, run: Run) -> None:
    counted.have("a-1")
    with pytest.raises(TelcoError, match="size: is needed to create net a-2"):
        run(name="a", count=2)
    assert _ids(counted) == ["list_nets"]


@pytest.mark.parametrize("when", ["before", "after"])
def test_a_lost_answer_is_looked_up(counted: CountedNets, run: Run, when: str) -> None:
    counted.trouble["count_nets"] = [(when, _lost(AnswerLost))]
    done = run(name="a", count=2, size=1)
    assert _ids(counted).count("count_nets") == (2 if when == "before" else 1)
    assert (done["changed"], [net["id"] for net in done["nets"]]) == (True, ["id-a-1", "id-a-2"])
    assert len(counted.nets) == 2


def test_all_are_deleted(counted: CountedNets, run: Run) -> None:
    counted.have("a-1", "a-3", "a-4", "a")
    done = run(name="a", count=3, state="absent")
    assert (done["changed"], done["nets"], [net["name"] for net in counted.nets]) == (True, [], ["a-4", "a"])
    assert not run(name="a", count=3, state="absent")["changed"]
