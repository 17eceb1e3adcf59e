# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A creation whose answer comes too late, and children that are kept apart from what is waited for."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from ansible_collections.telco.cloud.plugins.module_utils.core import present, retries
from ansible_collections.telco.cloud.plugins.module_utils.core import wait as core_wait
from ansible_collections.telco.cloud.plugins.module_utils.core.client import Call, Client, Gate, forget_clients
from ansible_collections.telco.cloud.plugins.module_utils.core.errors import AnswerLate, AnswerLost, TelcoError
from ansible_collections.telco.cloud.plugins.module_utils.core.fields import Field
from ansible_collections.telco.cloud.plugins.module_utils.core.http import Answer, Http
from ansible_collections.telco.cloud.plugins.module_utils.core.lookup import by_filter
from ansible_collections.telco.cloud.plugins.module_utils.core.masking import Masker
from ansible_collections.telco.cloud.plugins.module_utils.core.module import StateModule
from ansible_collections.telco.cloud.plugins.module_utils.core.operation import Operation
from ansible_collections.telco.cloud.plugins.module_utils.core.resource import Children, Ready, Resource
from ansible_collections.telco.cloud.plugins.module_utils.core.system import System

from ..harness import TestContext, validated

LIST = Operation("list_nets", "GET", "/nets")
CREATE = Operation("create_net", "POST", "/nets")
FIELDS = {
    "name": Field(required=True, doc="Name, which need not be unique."),
    "tags": Field(type="list", elements="str", compare="set", doc="Tags, read by a call of their own."),
    "id": Field(read_only=True, doc="Id that the service gives."),
}


class Nets(Client):
    """Nets in memory; a creation is carried out at the look number *after* and its answer never comes."""

    system = "test"

    def __init__(self) -> None:
        super().__init__({}, Http(user_agent="test"), None, Masker())
        self.nets: list[dict[str, Any]] = []
        self.sent = self.looks = 0
        self.late: int | None = None
        self.trouble: type[AnswerLost] | None = None

    def send(self, call: Call, gate: Gate) -> Answer:
        if call.operation is LIST:
            self.looks += 1
            if self.late is not None and self.looks >= self.late:
                self.nets.append({"name": "a", "id": f"id-{len(self.nets) + 1}", "status": "ACTIVE"})
                self.late = None
            shown = copy.deepcopy(self.nets)
            for net in self.nets:
                net["status"] = "ACTIVE"
            return Answer(200, {}, data=shown)
        self.sent += 1
        gate.operations.append({"operation": "create_net", "method": "POST", "path": "/nets"})
        if self.trouble is not None:
            raise self.trouble("the answer was lost", method="POST", path="/nets")
        self.nets.append({**call.body, "id": "id-1", "status": "BUILD"})
        return Answer(201, {}, data=self.nets[-1])


@pytest.fixture
def nets(monkeypatch: pytest.MonkeyPatch) -> Nets:
    monkeypatch.setattr(core_wait.time, "sleep", lambda seconds: None)
    forget_clients()
    return Nets()


def _run(nets: Nets, id_field: str | None = "id", **params: Any) -> dict[str, Any]:
    added: list[str] = []
    resource = Resource(
        system=System(name="test", title="Test", connection={}, client=lambda *args: nets),
        name="net",
        plural="nets",
        title="net",
        summary="Nets",
        reference="none",
        fields=FIELDS,
        key=("name",),
        id_field=id_field,
        find=by_filter(LIST, FIELDS, {"name": "name"}, "nets"),
        create=CREATE,
        children=(
            Children(field="tags", read=lambda work, net: ["x"], add=lambda work, net, items: added.extend(items)),
        ),
        ready=Ready(field="status", ready=frozenset({"ACTIVE"}), failed=frozenset({"ERROR"})),
        asynchronous=True,
    )
    entry = StateModule(resource)
    result = entry.execute(TestContext(validated(entry, params), False, entry.name))
    return {**result, "added": added}


def test_a_creation_that_is_late_is_waited_for(nets: Nets) -> None:
    nets.trouble, nets.late = AnswerLate, 5
    result = _run(nets, name="a")
    assert (result["changed"], result["id"], nets.sent, len(nets.nets)) == (True, "id-1", 1, 1)


def test_a_creation_that_never_shows_is_not_sent_again(nets: Nets) -> None:
    nets.trouble = AnswerLate
    with pytest.raises(TelcoError, match="It may still be carried out"):
        _run(nets, name="a")
    assert nets.sent == 1
    assert nets.looks == 2 + retries.LATE_LOOKS


def test_what_cannot_be_made_twice_is_sent_again(nets: Nets) -> None:
    nets.trouble, nets.late = AnswerLate, 3
    assert _run(nets, id_field="name", name="a")["changed"]
    assert nets.sent == 2


def test_the_id_of_a_lost_creation_is_in_a_later_error(nets: Nets, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: Any) -> Any:
        raise TelcoError("no")

    nets.trouble, nets.late = AnswerLost, 2
    monkeypatch.setattr(present.Present, "_update", refuse)
    with pytest.raises(TelcoError) as caught:
        _run(nets, name="a")
    assert caught.value.id == "id-1"


def test_children_are_read_again_after_a_wait(nets: Nets) -> None:
    nets.nets.append({"name": "a", "id": "id-1", "status": "BUILD"})
    result = _run(nets, name="a", tags=["x"])
    assert (result["changed"], result["added"], result["net"]["tags"]) == (False, [], ["x"])
