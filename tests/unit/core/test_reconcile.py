# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reconcile: prediction and deed, exactly once, create-only fields, children, waits. On a service in memory."""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from ansible_collections.telco.cloud.plugins.module_utils.core import wait as core_wait
from ansible_collections.telco.cloud.plugins.module_utils.core.client import Call, Client, Gate, forget_clients
from ansible_collections.telco.cloud.plugins.module_utils.core.errors import (
    AnswerLost,
    ApiError,
    InvalidOption,
    TelcoError,
    WaitFailed,
)
from ansible_collections.telco.cloud.plugins.module_utils.core.fields import Field
from ansible_collections.telco.cloud.plugins.module_utils.core.http import Answer, Http
from ansible_collections.telco.cloud.plugins.module_utils.core.lookup import by_path
from ansible_collections.telco.cloud.plugins.module_utils.core.masking import Masker
from ansible_collections.telco.cloud.plugins.module_utils.core.module import StateModule
from ansible_collections.telco.cloud.plugins.module_utils.core.operation import Operation
from ansible_collections.telco.cloud.plugins.module_utils.core.resource import Change, Children, Ready, Resource
from ansible_collections.telco.cloud.plugins.module_utils.core.system import System

from ..harness import TestContext, validated

GET = Operation("get_thing", "GET", "/things/{name}")
CREATE = Operation("create_thing", "POST", "/things")
UPDATE = Operation("update_thing", "PATCH", "/things/{name}")
DELETE = Operation("delete_thing", "DELETE", "/things/{name}")
TAG = Operation("tag_thing", "POST", "/things/{name}/tags")
UNTAG = Operation("untag_thing", "DELETE", "/things/{name}/tags/{tag}")


class Service:
    """Things in memory. ``trouble`` maps an operation's id to what happens at its next calls."""

    def __init__(self) -> None:
        self.things: dict[str, dict[str, Any]] = {}
        self.calls: list[str] = []
        self.trouble: dict[str, list[str]] = {}
        self.created = 0

    def carry_out(self, operation: Operation, path: dict[str, Any], body: Any) -> Any:
        self.calls.append(operation.id)
        trouble = self.trouble.get(operation.id) or []
        what = trouble.pop(0) if trouble else ""
        if what == "refused":
            raise ApiError("no", method=operation.method, path="/", status=400)
        if what == "lost before":
            raise AnswerLost("the answer was lost", method=operation.method, path="/")
        answer = getattr(self, operation.id)(path, body)
        if what == "lost after":
            raise AnswerLost("the answer was lost", method=operation.method, path="/")
        return copy.deepcopy(answer)

    def get_thing(self, path: dict[str, Any], body: Any) -> Any:
        thing = self.things.get(path["name"])
        if thing is None:
            raise ApiError("none", method="GET", path="/", status=404, kind="absent")
        if thing["status"] == "BUILD":
            thing["status"] = thing.pop("ends", "ACTIVE")
            return {**thing, "status": "BUILD"}
        return thing

    def create_thing(self, path: dict[str, Any], body: Any) -> Any:
        if body["name"] in self.things:
            raise ApiError("exists", method="POST", path="/", status=409, kind="conflict")
        self.created += 1
        self.things[body["name"]] = {"status": "BUILD", "tags": [], "size": 1, **body, "id": f"id-{self.created}"}
        return self.things[body["name"]]

    def update_thing(self, path: dict[str, Any], body: Any) -> Any:
        self.things[path["name"]].update(body)
        return self.things[path["name"]]

    def delete_thing(self, path: dict[str, Any], body: Any) -> Any:
        return self.things.pop(path["name"])

    def tag_thing(self, path: dict[str, Any], body: Any) -> Any:
        self.things[path["name"]]["tags"] += body

    def untag_thing(self, path: dict[str, Any], body: Any) -> Any:
        self.things[path["name"]]["tags"].remove(path["tag"])


class MemoryClient(Client):
    """Sends to a service in memory, through the real gate's rules."""

    system = "test"
    service: Service

    def send(self, call: Call, gate: Gate) -> Answer:
        operation = call.operation
        path = operation.fill(call.path, partly=gate.closed)
        if operation.mutates:
            gate.operations.append({"operation": operation.id, "method": operation.method, "path": path})
            if gate.closed:
                return Answer(0, {}, predicted=True)
        return Answer(200, {}, data=self.service.carry_out(operation, dict(call.path), call.body))


def _untag(work: Any, thing: Any, tags: list[str]) -> None:
    for tag in tags:
        work.call(UNTAG, {**thing, "tag": tag})


FIELDS = {
    "name": Field(required=True, doc="Name."),
    "size": Field(type="int", doc="Size."),
    "zone": Field(create_only=True, doc="Zone."),
    "password": Field(secret=True, write_only=True, update_when="update_password", doc="Password."),
    "update_password": Field(choices=("always", "on_create"), default="on_create", option_only=True, doc="When."),
    "tags": Field(type="list", elements="str", compare="set", doc="Tags."),
    "purge": Field(type="bool", default=False, option_only=True, doc="Purge."),
}


@pytest.fixture
def service() -> Service:
    return Service()


Run = Callable[..., dict[str, Any]]


@pytest.fixture
def ensure(service: Service, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setattr(core_wait.time, "sleep", lambda seconds: None)
    forget_clients()

    def client(params: Any, http: Http, run_dir: str | None, masker: Any) -> MemoryClient:
        made = MemoryClient(params, http, run_dir, masker)
        made.service = service
        return made

    resource = Resource(
        system=System(name="test", title="Test", connection={}, client=client),
        name="thing",
        plural="things",
        title="thing",
        summary="Things",
        reference="none",
        fields=FIELDS,
        key=("name",),
        find=by_path(GET, FIELDS),
        create=CREATE,
        changes=(Change(operation=UPDATE),),
        children=(
            Children(
                field="tags",
                read=lambda work, thing: list(thing["tags"]),
                add=lambda work, thing, tags: work.call(TAG, thing, body=tags),
                remove=_untag,
                purge="purge",
            ),
        ),
        delete=DELETE,
        gone=True,
        ready=Ready(field="status", ready=frozenset({"ACTIVE"}), failed=frozenset({"ERROR"}), fault=lambda t: "broken"),
        asynchronous=True,
    )

    def run(check: bool = False, declared: Any = None, **params: Any) -> dict[str, Any]:
        entry = StateModule(replace(resource, **declared) if declared else resource)
        return entry.execute(TestContext(validated(entry, params), check, entry.name))

    return run


def _both(ensure: Run, **params: Any) -> dict[str, Any]:
    """A check run, the deed, a second run; the prediction has to be the deed and the second run nothing."""
    predicted = ensure(check=True, **params)
    deed = ensure(**params)
    for key in ("changed", "diff", "operations"):
        assert predicted[key] == deed[key], key
    again = ensure(check=True, **params), ensure(**params)
    assert not any(result["changed"] or result["operations"] for result in again)
    return deed


def test_create_change_delete(ensure: Run, service: Service) -> None:
    deed = _both(ensure, name="a", size=2, zone="z", tags=["x", "y"], password="secret-1")
    assert deed["changed"]
    assert deed["thing"]["status"] == "ACTIVE"
    assert deed["diff"] == {
        "before": {},
        "after": {"name": "a", "password": "(hidden, new)", "size": 2, "tags": ["x", "y"], "zone": "z"},
    }
    assert "secret-1" not in str(deed)
    changed = _both(ensure, name="a", size=3, tags=["y", "z"], purge=True)
    assert changed["diff"] == {
        "before": {"name": "a", "size": 2, "tags": ["x", "y"]},
        "after": {"name": "a", "size": 3, "tags": ["y", "z"]},
    }
    assert [call["operation"] for call in changed["operations"]] == ["update_thing", "tag_thing", "untag_thing"]
    gone = _both(ensure, name="a", state="absent")
    assert (gone["changed"], gone["thing"], service.things) == (True, {}, {})


def test_options_left_out_are_not_touched(ensure: Run, service: Service) -> None:
    ensure(name="a", size=5, tags=["x"])
    assert not ensure(name="a")["changed"]
    assert _both(ensure, name="a", tags=["y"])["thing"]["tags"] == ["x", "y"]
    assert service.things["a"]["size"] == 5


def test_check_mode_sends_nothing_that_changes(ensure: Run, service: Service) -> None:
    ensure(check=True, name="a", size=1)
    assert service.calls == ["get_thing"]
    assert service.things == {}


def test_a_lost_answer_of_a_creation_is_looked_up(ensure: Run, service: Service) -> None:
    service.trouble["create_thing"] = ["lost after"]
    assert ensure(name="a", size=1)["changed"]
    service.trouble["create_thing"] = ["lost before"]
    assert ensure(name="b", size=1)["changed"]
    assert service.created == 2


def test_a_lost_creation_that_is_carried_out_late_is_ours(ensure: Run, service: Service) -> None:
    original = service.create_thing

    def late(path: dict[str, Any], body: Any) -> Any:
        service.create_thing = original  # type: ignore[method-assign]
        original(path, body)
        return original(path, body)

    service.trouble["create_thing"] = ["lost before"]
    service.create_thing = late  # type: ignore[method-assign]
    assert ensure(name="a", size=1)["changed"]
    assert service.created == 1


def test_somebody_else_was_faster(ensure: Run, service: Service) -> None:
    original = service.get_thing

    def slow(path: dict[str, Any], body: Any) -> Any:
        service.get_thing = original  # type: ignore[method-assign]
        service.things["a"] = {"name": "a", "size": 1, "status": "ACTIVE", "tags": [], "id": "theirs"}
        raise ApiError("none", method="GET", path="/", status=404, kind="absent")

    service.get_thing = slow  # type: ignore[method-assign]
    result = ensure(name="a", size=1)
    assert (result["changed"], result["thing"]["id"], service.created) == (False, "theirs", 0)


def test_a_lost_answer_of_a_change_is_looked_up(ensure: Run, service: Service) -> None:
    ensure(name="a", size=1)
    service.trouble["update_thing"] = ["lost before", "lost after"]
    assert ensure(name="a", size=2)["thing"]["size"] == 2
    assert service.calls.count("update_thing") == 2


def test_a_deletion_without_a_readable_answer_is_looked_up(ensure: Run, service: Service) -> None:
    ensure(name="a")
    service.trouble["delete_thing"] = ["lost after"]
    assert ensure(name="a", state="absent")["changed"]
    ensure(name="a")
    service.trouble["delete_thing"] = ["lost before"]
    with pytest.raises(AnswerLost) as caught:
        ensure(name="a", state="absent")
    assert caught.value.id == "a"


def test_create_only_needs_recreate(ensure: Run, service: Service) -> None:
    ensure(name="a", zone="z1")
    for check in (True, False):
        with pytest.raises(TelcoError, match=r"zone is 'z1', wanted is 'z2'\. Set recreate=true") as caught:
            ensure(check=check, name="a", zone="z2")
        assert caught.value.option == "zone"
    deed = _both(ensure, name="a", zone="z2", recreate=True)
    assert [call["operation"] for call in deed["operations"]] == ["delete_thing", "create_thing"]


def test_what_a_new_one_needs_is_asked_for_before_the_old_one_is_deleted(ensure: Run, service: Service) -> None:
    needs = {"needs": ("size",)}
    with pytest.raises(InvalidOption, match="size: is needed to create thing a"):
        ensure(declared=needs, name="a", zone="z1")
    ensure(declared=needs, name="a", zone="z1", size=2)
    for check in (True, False):
        with pytest.raises(InvalidOption, match="size: is needed to create thing a"):
            ensure(check=check, declared=needs, name="a", zone="z2", recreate=True)
    assert "a" in service.things
    assert ensure(declared=needs, name="a", zone="z2", size=2, recreate=True)["changed"]


def test_a_deletion_before_a_creation_is_never_repeated(ensure: Run, service: Service) -> None:
    ensure(name="a", zone="z1")
    service.trouble["delete_thing"] = ["lost before"]
    with pytest.raises(ApiError, match="thing a was still there afterwards, and nothing was created"):
        ensure(name="a", zone="z2", recreate=True)
    assert service.calls.count("delete_thing") == service.created == 1
    service.trouble["delete_thing"] = ["lost after"]
    assert ensure(name="a", zone="z2", recreate=True)["changed"]
    assert (service.calls.count("delete_thing"), service.created) == (2, 2)


def test_a_call_that_is_made_once_is_not_repeatable() -> None:
    client = Client({"api_url": "http://test"}, Http(user_agent="test"), None, Masker())
    for once in (True, False):
        request, _login = client._request(Call(DELETE, path={"name": "a"}, once=once), "/things/a")
        assert request.idempotent is not once


def test_a_read_that_fails_does_not_undo_what_was_done(ensure: Run, service: Service) -> None:
    """Otherwise a conflict in the wait after a creation would end as "nothing changed"."""

    def follow(work: Any, answered: Any, before: Any) -> None:
        raise ApiError("changed by somebody else", method="GET", path="/jobs/1", status=409, kind="conflict")

    with pytest.raises(ApiError, match="changed by somebody else") as caught:
        ensure(name="a", declared={"follow": follow})
    assert caught.value.id == "a"
    assert service.created == 1


def test_passwords_are_sent_again_only_when_asked(ensure: Run, service: Service) -> None:
    ensure(name="a", password="one-1")
    assert not ensure(name="a", password="two-2")["changed"]
    result = ensure(name="a", password="two-2", update_password="always")
    assert result["changed"]
    assert result["diff"]["after"]["password"] == "(hidden, new)"
    assert service.things["a"]["password"] == "two-2"


def test_a_failed_state_keeps_the_id(ensure: Run, service: Service) -> None:
    original = service.create_thing
    service.create_thing = lambda path, body: original(path, {**body, "ends": "ERROR"})  # type: ignore[method-assign]
    with pytest.raises(WaitFailed, match="thing a is in state ERROR: broken") as caught:
        ensure(name="a")
    assert caught.value.id == "a"


def test_what_an_interrupted_run_began_is_waited_for(ensure: Run, service: Service) -> None:
    service.things["a"] = {"name": "a", "size": 1, "status": "BUILD", "tags": [], "id": "x"}
    result = ensure(name="a", size=1)
    assert (result["changed"], result["thing"]["status"]) == (False, "ACTIVE")


def test_a_refusal_says_what_was_attempted(ensure: Run, service: Service) -> None:
    service.trouble["create_thing"] = ["refused"]
    with pytest.raises(ApiError, match=r"Could not create thing a: no \(HTTP 400\)"):
        ensure(name="a")


@pytest.mark.parametrize("name", [".", "..", ""])
def test_what_would_change_the_address_is_refused(ensure: Run, service: Service, name: str) -> None:
    with pytest.raises(InvalidOption):
        ensure(name=name)
    assert service.calls == []


def test_an_attribute_may_be_called_like_the_option_state(ensure: Run, service: Service) -> None:
    """What the service calls ``state`` is shown; ``state: absent`` is the module's."""
    fields = {**FIELDS, "state": Field(read_only=True, wire="health", doc="Health.")}
    service.things["a"] = {"name": "a", "status": "ACTIVE", "tags": [], "health": "good"}
    assert ensure(name="a", declared={"fields": fields, "find": by_path(GET, fields)})["thing"]["state"] == "good"
    assert ensure(name="a", state="absent", declared={"fields": fields, "find": by_path(GET, fields)})["changed"]
    assert service.things == {}


def test_the_result_may_have_another_name_than_the_module(ensure: Run) -> None:
    result = ensure(name="a", size=2, declared={"result": "object"})
    assert result["object"]["size"] == 2
    assert "thing" not in result
