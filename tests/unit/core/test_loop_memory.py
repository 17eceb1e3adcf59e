# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a loop remembers may save questions, and never decides that something is changed."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

import pytest

from ansible_collections.telco.cloud.plugins.module_utils.core import wait as core_wait
from ansible_collections.telco.cloud.plugins.module_utils.core import work
from ansible_collections.telco.cloud.plugins.module_utils.core.client import Client, forget_clients
from ansible_collections.telco.cloud.plugins.module_utils.core.errors import TelcoError
from ansible_collections.telco.cloud.plugins.module_utils.core.fields import Field
from ansible_collections.telco.cloud.plugins.module_utils.core.http import Answer, Http, Request
from ansible_collections.telco.cloud.plugins.module_utils.core.lookup import name_or_id, reference
from ansible_collections.telco.cloud.plugins.module_utils.core.loop_memory import LASTS, LoopMemory
from ansible_collections.telco.cloud.plugins.module_utils.core.masking import Masker
from ansible_collections.telco.cloud.plugins.module_utils.core.module import StateModule
from ansible_collections.telco.cloud.plugins.module_utils.core.operation import Operation
from ansible_collections.telco.cloud.plugins.module_utils.core.resource import Change, Ready, Resource
from ansible_collections.telco.cloud.plugins.module_utils.core.system import System
from ansible_collections.telco.cloud.plugins.module_utils.core.work import Work

from ..harness import TestContext, validated

LIST = Operation("list_nets", "GET", "/nets")
GET = Operation("show_net", "GET", "/nets/{id}")
CREATE = Operation("create_net", "POST", "/nets")
UPDATE = Operation("update_net", "PUT", "/nets/{id}")
DELETE = Operation("delete_net", "DELETE", "/nets/{id}")
SITES = Operation("list_sites", "GET", "/sites")
SITE = Operation("show_site", "GET", "/sites/{id}")
FIELDS = {
    "name": Field(required=True, doc="Name."),
    "mtu": Field(type="int", doc="MTU."),
    "site": Field(wire="site_id", ref=reference(SITE, SITES, "site", "site"), doc="Where it is."),
    "id": Field(read_only=True, doc="Id."),
    "status": Field(read_only=True, doc="Status."),
}


class Nets(Client):
    """Keeps networks, as a service does that filters by name and tells pages of any size."""

    system = "test"
    remembers = True

    def __init__(self, params: Mapping[str, Any] | None = None, *_rest: Any) -> None:
        super().__init__({"api_url": "http://nets.test"}, Http(user_agent="test"), None, Masker())
        self.nets: list[dict[str, Any]] = []
        self.asked: list[Request] = []
        self.told = 0
        #: Seconds that it takes for each object that it tells.
        self.slow = 0.0
        self.refuses_limit = False
        #: Is called before each request, in place of somebody else who works on the same service.
        self.meanwhile: Callable[[Request], None] = lambda request: None
        self.time = 0.0
        self.memory = LoopMemory(lambda: self.time)
        self.options: dict[str, Field] = {}
        self.http.send = self._send  # type: ignore[method-assign]

    def page_size(self, operation: Operation) -> str | None:
        return "limit"

    def add(self, *names: str, **attributes: Any) -> None:
        for name in names:
            self.nets.append({"id": f"id-{name}-{len(self.nets)}", "name": name, "status": "ACTIVE", **attributes})

    def sent(self, method: str) -> int:
        return sum(1 for request in self.asked if request.method == method)

    def _send(self, request: Request) -> Answer:
        self.time += 0.001
        self.meanwhile(request)
        self.asked.append(request)
        query, data = dict(request.query), json.loads(request.body) if isinstance(request.body, bytes) else None
        if request.method == "POST":
            self.add(data.pop("name"), **data)
            found: Any = self.nets[-1]
        elif request.path == "/sites":
            found = [{"id": "s1", "name": "s"}]
        elif request.method == "GET":
            if "limit" in query and self.refuses_limit:
                return Answer(400, {}, b"{}")
            fitting = [net for net in self.nets if net["name"] == query.get("name", net["name"])]
            found = fitting[: int(query.get("limit", len(fitting)))]
            self.told += len(found)
            self.time += self.slow * len(found)
        else:
            found = next(net for net in self.nets if net["id"] == request.path.rpartition("/")[2])
            if request.method == "DELETE":
                self.nets.remove(found)
            else:
                found.update(data)
        return Answer(200, {}, json.dumps(found).encode())


@pytest.fixture
def nets() -> Nets:
    forget_clients()
    return Nets()


def _item(
    nets: Nets, check: bool = False, in_process: bool = True, shown: list[str] | None = None, **params: Any
) -> dict[str, Any]:
    """One item of the loop."""
    resource = Resource(
        system=System(name="test", title="Test", connection=nets.options, client=lambda *args: nets),
        name="net",
        plural="nets",
        title="net",
        summary="Nets",
        reference="none",
        fields=FIELDS,
        key=("name",),
        id_field="id",
        find=name_or_id(GET, LIST, FIELDS, option="name", what="nets"),
        create=CREATE,
        changes=(Change(operation=UPDATE),),
        delete=DELETE,
        ready=Ready(field="status", ready=frozenset({"ACTIVE"}), failed=frozenset({"ERROR"})),
        asynchronous=True,
    )
    entry = StateModule(resource)
    context = TestContext(validated(entry, params), check, entry.name, in_process)
    try:
        return entry.execute(context)
    finally:
        if shown is not None:
            shown += context.shown


NAMES = [f"n{number}" for number in range(60)]


def test_a_loop_of_unchanged_items_asks_for_all_at_once(nets: Nets) -> None:
    nets.add(*NAMES, mtu=1500)
    results = [_item(nets, name=name, mtu=1500) for name in NAMES]
    assert [one["net"]["name"] for one in results] == NAMES
    assert not any(one["changed"] for one in results)
    assert len(nets.asked) < 20
    # What was told without need is no more than for each question one page of a few.
    assert nets.told < 3 * len(NAMES)


def test_an_ordinary_module_asks_for_itself(nets: Nets) -> None:
    nets.add(*NAMES)
    for name in NAMES:
        _item(nets, in_process=False, name=name)
    assert len(nets.asked) == len(NAMES)


@pytest.mark.parametrize("check", [False, True])
def test_what_is_missing_is_asked_for_before_it_is_made(nets: Nets, check: bool) -> None:
    nets.add(*NAMES[:30])
    for name in NAMES[:30]:
        _item(nets, check, name=name)
    assert _item(nets, check, name="new")["changed"]
    assert nets.sent("POST") == (0 if check else 1)
    assert dict(nets.asked[-1 if check else -3].query) == {"name": "new"}


@pytest.mark.parametrize("check", [False, True])
def test_what_somebody_has_just_made_right_is_not_changed(nets: Nets, check: bool) -> None:
    nets.add(*NAMES, mtu=1400)
    for name in NAMES[:30]:
        _item(nets, check, name=name, mtu=1400)
    nets.nets[40]["mtu"] = 1500
    assert not _item(nets, check, name="n40", mtu=1500)["changed"]
    assert nets.sent("PUT") == 0


def test_what_somebody_has_just_deleted_is_not_deleted_twice(nets: Nets) -> None:
    nets.add(*NAMES)
    for name in NAMES[:30]:
        _item(nets, name=name)
    del nets.nets[40]
    assert not _item(nets, name="n40", state="absent")["changed"]
    assert nets.sent("DELETE") == 0


def test_a_second_of_somebody_elses_change_is_all_that_is_missed(nets: Nets) -> None:
    nets.add(*NAMES, mtu=1400)
    for name in NAMES[:30]:
        _item(nets, name=name, mtu=1400)
    nets.nets[40]["mtu"] = 1500
    nets.time += LASTS + 0.1
    assert _item(nets, name="n40", mtu=1400)["changed"]


def test_a_change_of_the_loop_ends_what_it_remembers(nets: Nets) -> None:
    nets.add(*NAMES, mtu=1400)
    for name in NAMES[:30]:
        _item(nets, name=name, mtu=1400)
    assert _item(nets, name="n40", mtu=1500)["changed"]
    before = len(nets.asked)
    assert _item(nets, name="n40", mtu=1500)["net"]["mtu"] == 1500
    assert len(nets.asked) == before + 1


def test_several_of_one_name_are_refused_all_the_same(nets: Nets) -> None:
    nets.add(*NAMES, "n40")
    for name in NAMES[:30]:
        _item(nets, name=name)
    with pytest.raises(TelcoError, match="Found 2 nets"):
        _item(nets, name="n40")


def test_a_list_that_is_too_long_is_left_alone(nets: Nets) -> None:
    nets.add(*NAMES, *(f"other{number}" for number in range(5000)))
    for name in NAMES:
        _item(nets, name=name)
    assert sum(1 for request in nets.asked if "limit" not in dict(request.query)) == len(NAMES)
    assert nets.told <= len(NAMES) + (4 + 16) * 16


def test_a_service_that_refuses_pages_is_asked_one_by_one(nets: Nets) -> None:
    nets.add(*NAMES)
    nets.refuses_limit = True
    for name in NAMES:
        assert _item(nets, name=name)["net"]["name"] == name
    assert sum(1 for request in nets.asked if "limit" in dict(request.query)) <= 5


def test_waiting_asks_the_service(nets: Nets) -> None:
    nets.add(*NAMES)
    for name in NAMES[:30]:
        _item(nets, name=name)
    nets.nets[40]["status"] = "BUILD"
    nets.time += LASTS + 0.1
    looks: list[Request] = []

    def meanwhile(request: Request) -> None:
        looks.append(request)
        if len(looks) == 3:
            nets.nets[40]["status"] = "ACTIVE"

    nets.meanwhile = meanwhile
    assert _item(nets, name="n40")["net"]["status"] == "ACTIVE"
    assert len(looks) == 3


def test_a_name_that_each_item_refers_to_is_not_asked_for_again(nets: Nets) -> None:
    nets.add(*NAMES, site_id="s1")
    for name in NAMES:
        assert not _item(nets, name=name, site="s")["changed"]
    assert sum(1 for request in nets.asked if request.path == "/sites") < 6


def test_an_error_is_never_one_of_memory(nets: Nets) -> None:
    nets.add(*NAMES)
    for name in NAMES[:30]:
        _item(nets, name=name)
    nets.nets[40]["status"] = "ERROR"
    nets.time += LASTS + 0.1
    with pytest.raises(TelcoError, match="ERROR"):
        _item(nets, name="n40")
    nets.nets[40]["status"] = "ACTIVE"
    assert _item(nets, name="n40")["net"]["status"] == "ACTIVE"


def test_results_do_not_share_what_they_show(nets: Nets) -> None:
    nets.add(*NAMES, tags=["a"])
    for name in NAMES[:30]:
        _item(nets, name=name)
    first, second = _item(nets, name="n40"), _item(nets, name="n41")
    first["net"]["status"] = "spoilt"
    assert _item(nets, name="n40")["net"]["status"] == second["net"]["status"] == "ACTIVE"


def test_a_list_that_is_old_before_it_is_read_is_read_once(nets: Nets) -> None:
    nets.add(*NAMES)
    nets.slow = 2 * LASTS / len(NAMES)
    for name in NAMES:
        _item(nets, name=name)
    assert sum(1 for request in nets.asked if "limit" in dict(request.query)) == 1


def test_a_list_that_is_of_no_use_is_not_read_again(nets: Nets) -> None:
    nets.add(*NAMES)
    for name in NAMES[:10]:
        _item(nets, name=name)
    for name in NAMES[10:]:
        nets.time += LASTS  # the playbook does something else between the items
        _item(nets, name=name)
    assert sum(1 for request in nets.asked if "limit" in dict(request.query)) <= 2


def test_other_filters_are_another_search(nets: Nets) -> None:
    nets.add(*NAMES)
    for name in NAMES[:30]:
        _item(nets, name=name)
    search = nets.memory.search(f"{LIST.id} /nets", {"name": "n30"})
    assert search is not None
    assert nets.memory.search(f"{LIST.id} /nets", {"name": "n30", "mtu": 1500}) is None


def test_the_other_connection_of_a_loop_is_heeded(nets: Nets) -> None:
    other = Nets()
    other.nets = nets.nets
    nets.options, other.options = {"region": Field(default="a", doc="A")}, {"region": Field(default="b", doc="B")}
    nets.add(*NAMES, mtu=1400)
    for name in NAMES[:30]:
        _item(nets, name=name, mtu=1400)
    assert _item(other, name="n40", mtu=1300)["changed"]
    assert _item(nets, name="n40", mtu=1400)["changed"]
    assert nets.nets[40]["mtu"] == 1400


def test_what_would_be_changed_beside_the_service_is_looked_at_again(
    nets: Nets, monkeypatch: pytest.MonkeyPatch
) -> None:
    nets.add(*NAMES)
    for name in NAMES[:30]:
        _item(nets, name=name)
    looks: list[bool] = []

    def looking(self: StateModule, work: Work) -> dict[str, Any]:
        looks.append(work.gate.recall is not None)
        found = list(work.objects(LIST, query={"name": "n40"}))
        return {"changed": True, "found": found}

    monkeypatch.setattr(StateModule, "_looking", looking)
    nets.nets[40]["mtu"] = 9000
    assert _item(nets, name="n40")["found"][0]["mtu"] == 9000
    assert looks == [True, False]


def test_a_wait_has_its_time_once(nets: Nets, monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        clock[0] += seconds

    clock = [0.0]
    monkeypatch.setattr(work, "Pace", lambda: core_wait.Pace(sleep=sleep, clock=lambda: clock[0]))
    nets.add(*NAMES, site_id="s1")
    for name in NAMES[:30]:
        _item(nets, name=name, site="s")
    nets.nets[40]["status"] = "BUILD"
    nets.time += LASTS + 0.1
    for name in NAMES[30:35]:
        _item(nets, name=name, site="s")
    shown: list[str] = []
    with pytest.raises(TelcoError, match="BUILD"):
        _item(nets, shown=shown, name="n40", site="s", wait_timeout=100)
    assert 90 < sum(slept) <= 101
    assert len(shown) == len(set(shown))


def test_an_item_that_failed_leaves_nothing_to_rest_on(nets: Nets) -> None:
    nets.add(*NAMES)
    for name in NAMES[:30]:
        _item(nets, name=name)
    nets.nets[40]["status"] = "ERROR"
    nets.time += LASTS + 0.1
    with pytest.raises(TelcoError):
        _item(nets, name="n40")
    assert nets.memory.item() is None


def test_an_unforeseen_error_is_never_one_of_memory(nets: Nets) -> None:
    nets.add(*NAMES)
    for name in NAMES[:30]:
        _item(nets, name=name)
    for search in nets.memory._searches.values():
        search.objects = [{**one, "status": ["not", "a", "status"]} for one in search.objects]
    assert _item(nets, name="n40")["net"]["status"] == "ACTIVE"


def test_what_is_not_told_again_is_asked_for(nets: Nets) -> None:
    nets.add(*NAMES)
    for name in NAMES[:30]:
        _item(nets, name=name)
    recall = nets.memory.item()
    assert recall is not None
    told = [
        recall.objects(f"{LIST.id} /nets", {"name": "n40"}, lambda query, most: iter(()), lambda: ["asked"])
        for _look in range(2)
    ]
    assert told[0] != ["asked"]
    assert told[1] == ["asked"]


def test_searches_are_bounded() -> None:
    memory = LoopMemory(lambda: 0.0)
    for number in range(500):
        memory.search(f"/list/{number}", {})
        memory.note(f"/{number}", 0.0, "x", 1)
    assert len(memory._searches) == len(memory._answers) == 64
