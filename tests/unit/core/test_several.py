# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Several in one task: found by one list, created by one request or by none, then each as a single one."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest

from ansible_collections.telco.cloud.plugins.module_utils.core import read_ahead, retries
from ansible_collections.telco.cloud.plugins.module_utils.core import wait as core_wait
from ansible_collections.telco.cloud.plugins.module_utils.core.client import Call, Client, Gate, forget_clients
from ansible_collections.telco.cloud.plugins.module_utils.core.errors import (
    AnswerLate,
    AnswerLost,
    ApiError,
    TelcoError,
)
from ansible_collections.telco.cloud.plugins.module_utils.core.fields import Field
from ansible_collections.telco.cloud.plugins.module_utils.core.http import Answer, Http
from ansible_collections.telco.cloud.plugins.module_utils.core.lookup import name_or_id
from ansible_collections.telco.cloud.plugins.module_utils.core.masking import Masker
from ansible_collections.telco.cloud.plugins.module_utils.core.module import StateModule
from ansible_collections.telco.cloud.plugins.module_utils.core.operation import Operation
from ansible_collections.telco.cloud.plugins.module_utils.core.resource import Bulk, Change, Constraints, Resource
from ansible_collections.telco.cloud.plugins.module_utils.core.suspects import suspect
from ansible_collections.telco.cloud.plugins.module_utils.core.system import System

from ..harness import TestContext, validated

LIST = Operation("list_nets", "GET", "/nets")
GET = Operation("get_net", "GET", "/nets/{id}")
CREATE = Operation("create_net", "POST", "/nets")
CREATE_ALL = Operation("create_nets", "POST", "/nets", envelope="nets")
UPDATE = Operation("update_net", "PUT", "/nets/{id}")
DELETE = Operation("delete_net", "DELETE", "/nets/{id}")
FIELDS = {
    "name": Field(required=True, doc="Name, or id."),
    "size": Field(type="int", between=(1, 99), doc="Size."),
    "zone": Field(create_only=True, doc="Zone."),
    "place": Field(option_only=True, doc="Where it is looked for."),
    "secret": Field(secret=True, write_only=True, doc="Secret."),
    "id": Field(read_only=True, doc="Id that the service gives."),
}
ID = "00000000-0000-4000-8000-000000000001"


class Nets(Client):
    """Nets in memory. *trouble*: errors of the next requests of an operation, raised before or after it is done."""

    system = "test"

    def __init__(self) -> None:
        super().__init__({}, Http(user_agent="test"), None, Masker())
        self.nets: list[dict[str, Any]] = []
        self.calls: list[tuple[str, Any]] = []
        self.trouble: dict[str, list[tuple[str, ApiError]]] = {}

    def have(self, *names: str, **more: Any) -> None:
        for name in names:
            self.nets.append({"name": name, "id": f"id-{name}", "size": 1, **more})

    def send(self, call: Call, gate: Gate) -> Answer:
        operation, path = call.operation, call.operation.fill(call.path, partly=gate.closed)
        if operation.mutates:
            gate.operations.append({"operation": operation.id, "method": operation.method, "path": path})
            if gate.closed:
                return Answer(0, {}, predicted=True)
        self.calls.append((operation.id, dict(call.query) if operation is LIST else call.body))
        when, error = self.trouble[operation.id].pop(0) if self.trouble.get(operation.id) else ("", None)
        if error is not None and when == "before":
            raise error
        data = self._done(operation, call)
        if error is not None:
            raise error
        return Answer(200, {}, data=copy.deepcopy(data))

    def _done(self, operation: Operation, call: Call) -> Any:
        if operation is LIST:
            asked = {key: value if isinstance(value, list) else [value] for key, value in call.query.items()}
            return [net for net in self.nets if all(net.get(key) in values for key, values in asked.items())]
        if operation in (CREATE, CREATE_ALL):
            bodies = call.body["nets"] if operation is CREATE_ALL else [call.body]
            made = [{"size": 1, **one, "id": f"id-{one['name']}"} for one in bodies]
            self.nets += made
            return {"nets": made} if operation is CREATE_ALL else made[0]
        net = next((one for one in self.nets if one["id"] == call.path["id"]), None)
        if net is None:
            raise ApiError("none", method="GET", path="/", status=404, kind="absent")
        if operation is DELETE:
            self.nets.remove(net)
        elif operation is UPDATE:
            net.update(call.body)
        return net


Run = Callable[..., dict[str, Any]]


@pytest.fixture
def nets(monkeypatch: pytest.MonkeyPatch) -> Nets:
    monkeypatch.setattr(core_wait.time, "sleep", lambda seconds: None)
    forget_clients()
    return Nets()


def _scope(work: Any) -> dict[str, Any]:
    return {"zone": work.params["place"]} if work.params.get("place") else {}


def _check(params: Any) -> None:
    if params["name"] == "nonsense":
        raise TelcoError("that is nonsense")


@pytest.fixture
def run(nets: Nets) -> Run:
    resource = Resource(
        system=System(name="test", title="Test", connection={}, client=lambda *args: nets),
        name="net",
        plural="nets",
        title="net",
        summary="Nets",
        reference="none",
        fields=FIELDS,
        key=("name",),
        id_field="id",
        find=name_or_id(GET, LIST, FIELDS, option="name", what="nets", scope=_scope),
        create=CREATE,
        bulk=Bulk(create=CREATE_ALL, list=LIST),
        changes=(Change(operation=UPDATE),),
        delete=DELETE,
        check=_check,
        constraints=Constraints(mutually_exclusive=(("size", "zone"),)),
    )
    entry = StateModule(resource)

    def execute(*names: Any, check: bool = False, **params: Any) -> dict[str, Any]:
        if names:
            params["nets"] = [{"name": one} if isinstance(one, str) else one for one in names]
        return entry.execute(TestContext(validated(entry, params), check, entry.name))

    return execute


def _ids(nets: Nets) -> list[str]:
    return [name for name, _carried in nets.calls]


def _refused(message: str) -> ApiError:
    return ApiError(message, method="POST", path="/nets", status=400)


def _lost(kind: type[AnswerLost] = AnswerLost) -> AnswerLost:
    return kind("the answer was lost", method="POST", path="/nets")


def test_one_list_one_creation_and_the_rest_one_by_one(nets: Nets, run: Run) -> None:
    nets.have("b", "d")
    predicted = run("c", {"name": "b", "size": 7}, "a", "d", check=True)
    assert _ids(nets) == ["list_nets"]
    nets.calls.clear()
    done = run("c", {"name": "b", "size": 7}, "a", "d")
    assert nets.calls == [
        ("list_nets", {"name": ["c", "b", "a", "d"]}),
        ("create_nets", {"nets": [{"name": "c"}, {"name": "a"}]}),
        ("update_net", {"size": 7}),
    ]
    assert done["changed"]
    assert [(net["name"], net["size"]) for net in done["nets"]] == [("c", 1), ("b", 7), ("a", 1), ("d", 1)]
    assert (done["diff"], [one["operation"] for one in done["operations"]]) == (
        predicted["diff"],
        [one["operation"] for one in predicted["operations"]],
    )
    again = run("c", {"name": "b", "size": 7}, "a", "d")
    assert (again["changed"], again["operations"], again["nets"]) == (False, [], done["nets"])


def test_absent_deletes_each(nets: Nets, run: Run) -> None:
    nets.have("a", "c")
    predicted = run("a", "b", "c", state="absent", check=True)
    done = run("a", "b", "c", state="absent")
    assert _ids(nets) == ["list_nets", "list_nets", "delete_net", "delete_net"]
    assert (done["changed"], done["nets"], done["diff"], nets.nets) == (True, [], predicted["diff"], [])
    assert not run("a", "b", "c", state="absent")["changed"]


def test_an_empty_list_is_nothing_to_do(nets: Nets, run: Run) -> None:
    assert run(nets=[]) == {"changed": False, "nets": [], "diff": [], "operations": []}
    assert nets.calls == []


def test_a_single_one_is_as_before(nets: Nets, run: Run) -> None:
    done = run(name="a", size=3)
    assert (_ids(nets), done["net"]["size"], done["id"]) == (["list_nets", "create_net"], 3, "id-a")
    with pytest.raises(AssertionError, match="required: name, nets"):
        run(size=3)
    with pytest.raises(TelcoError, match="an empty string is none"):
        run(name="")


def test_ids_are_looked_at_once_and_scopes_are_held_apart(nets: Nets, run: Run) -> None:
    nets.nets.append({"name": "x", "id": ID, "size": 1})
    nets.have("a", zone="north")
    nets.nets.append({"name": "a", "id": "other", "zone": "west"})
    done = run(ID, {"name": "a", "place": "north"}, {"name": "b", "place": "south"})
    assert nets.calls[:2] == [("get_net", None), ("list_nets", {"name": ["a", "b"], "zone": ["north", "south"]})]
    assert _ids(nets).count("get_net") == 1
    assert [net["id"] for net in done["nets"]] == [ID, "id-a", "id-b"]
    nets.calls.clear()
    with pytest.raises(TelcoError, match="Found 2 nets named a"):
        run("a", {"name": "b", "place": "south"})
    assert nets.calls == [("list_nets", {"name": ["a", "b"]})]


def test_addresses_do_not_grow_too_long(nets: Nets, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read_ahead, "_LONGEST", 20)
    run("aaaa", "bbbb", "cccc")
    assert [carried for name, carried in nets.calls if name == "list_nets"] == [
        {"name": ["aaaa", "bbbb"]},
        {"name": "cccc"},
    ]
    assert _ids(nets).count("create_nets") == 1


@pytest.mark.parametrize(
    ("names", "params", "words"),
    [
        (("a", "b", "a"), {}, "nets: a is there twice, as number 1 and 3"),
        (("a",), {"name": "b"}, "nets: cannot be given together with name: each"),
        (("a",), {"name": "a", "size": 1}, "nets: cannot be given together with name, size: each"),
        (("a", {"name": "b", "size": 100}), {}, r"nets: b \\(number 2\\): size: 100 is not within"),
        (("a", "nonsense"), {}, r"nets: nonsense \\(number 2\\): that is nonsense"),
        (("a", ""), {}, r"nets:  \\(number 2\\): name: must not be empty"),
    ],
    ids=["twice", "single", "single options", "range", "check", "no name"],
)
def test_what_cannot_work_is_refused_before_any_request(
    nets: Nets, run: Run, names: Any, params: dict[str, Any], words: str
) -> None:
    with pytest.raises(TelcoError, match=words.replace("\\\\", "\\")) as caught:
        run(*names, **params)
    assert (nets.calls, caught.value.option) == ([], "nets")


def test_checks_across_options_hold_for_each(run: Run) -> None:
    with pytest.raises(AssertionError, match=r"mutually exclusive: size\|zone found in nets"):
        run("a", {"name": "b", "size": 2, "zone": "north"})


def test_one_that_cannot_be_changed_stops_all_before_anything_is_done(nets: Nets, run: Run) -> None:
    nets.have("b", zone="north")
    with pytest.raises(TelcoError, match=r"net b exists.*recreate=true") as caught:
        run("a", {"name": "b", "zone": "south"})
    assert (_ids(nets), caught.value.id) == (["list_nets"], "id-b")
    done = run("a", {"name": "b", "zone": "south"}, recreate=True)
    assert _ids(nets)[1:] == ["list_nets", "create_nets", "delete_net", "create_net"]
    assert [net.get("zone") for net in done["nets"]] == [None, "south"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("size 55 is too large", "says is about net b2"),
        ("the quota is used up", "does not say which of them it is about"),
        ("a1 and b2 are no good", "does not say which of them it is about"),
        ("zone: unknown", "says is about net a1"),
    ],
)
def test_a_refusal_names_the_one_that_it_is_about(nets: Nets, run: Run, words: str, said: str) -> None:
    nets.trouble["create_nets"] = [("before", _refused(words))]
    with pytest.raises(
        ApiError,
        match=f"Could not create nets a1, b2, c3: {words} .*None of them was created; .*{said}$",
    ):
        run({"name": "a1", "zone": "north"}, {"name": "b2", "size": 55}, {"name": "c3", "size": 5})
    assert (_ids(nets), nets.nets) == (["list_nets", "create_nets"], [])


def test_a_failure_later_tells_what_was_created(nets: Nets, run: Run) -> None:
    nets.have("b")
    nets.trouble["update_net"] = [("before", _refused("no"))]
    with pytest.raises(ApiError, match=r"of net b: no \(HTTP 400\). Created before that: net a \(id-a\)"):
        run("a", {"name": "b", "size": 2})


@pytest.mark.parametrize("when", ["before", "after"])
def test_a_lost_answer_is_looked_up(nets: Nets, run: Run, when: str) -> None:
    nets.trouble["create_nets"] = [(when, _lost())]
    done = run("a", {"name": "b", "size": 2})
    assert _ids(nets).count("create_nets") == (2 if when == "before" else 1)
    assert nets.calls[2] == ("list_nets", {"name": ["a", "b"]})
    assert (done["changed"], [net["id"] for net in done["nets"]], len(nets.nets)) == (True, ["id-a", "id-b"], 2)


def test_what_may_come_late_is_not_sent_again(nets: Nets, run: Run) -> None:
    nets.trouble["create_nets"] = [("before", _lost(AnswerLate))]
    with pytest.raises(TelcoError, match="It may still be carried out"):
        run("a", "b")
    assert _ids(nets).count("create_nets") == 1
    assert _ids(nets).count("list_nets") == 2 + retries.LATE_LOOKS


def test_what_has_come_in_part_is_waited_for(nets: Nets, run: Run) -> None:
    nets.trouble["create_nets"] = [("before", _lost(AnswerLate))]
    original, looks = nets.send, iter(("", "a", "", "b"))

    def send(call: Call, gate: Gate) -> Answer:
        name = next(looks, "") if call.operation is LIST else ""
        if name:
            nets.have(name)
        return original(call, gate)

    nets.send = send  # type: ignore[method-assign]
    done = run("a", "b")
    assert (done["changed"], [net["id"] for net in done["nets"]]) == (True, ["id-a", "id-b"])
    assert _ids(nets).count("create_nets") == 1


def test_one_by_its_name_and_its_id_is_refused(nets: Nets, run: Run) -> None:
    nets.nets.append({"name": "a", "id": ID, "size": 1})
    with pytest.raises(TelcoError, match=f"nets: net a and net {ID} are the same") as caught:
        run("a", {"name": ID, "size": 2}, "b")
    assert (caught.value.option, set(_ids(nets))) == ("nets", {"list_nets", "get_net"})


def test_what_somebody_else_has_made_meanwhile_is_not_made_again(nets: Nets, run: Run) -> None:
    conflict = ApiError("exists", method="POST", path="/nets", status=409, kind="conflict")
    nets.trouble["create_nets"] = [("before", conflict)]
    nets.trouble["list_nets"] = []
    original = nets.send

    def send(call: Call, gate: Gate) -> Answer:
        try:
            return original(call, gate)
        except ApiError:
            nets.have("b")
            raise

    nets.send = send  # type: ignore[method-assign]
    done = run("a", {"name": "b", "size": 4})
    bodies = [carried for name, carried in nets.calls if name == "create_nets"]
    assert [[one["name"] for one in body["nets"]] for body in bodies] == [["a", "b"], ["a"]]
    assert ("update_net", {"size": 4}) in nets.calls
    assert [net["id"] for net in done["nets"]] == ["id-a", "id-b"]


def test_a_conflict_that_nobody_else_explains_is_told(nets: Nets, run: Run) -> None:
    conflict = ApiError("exists", method="POST", path="/nets", status=409, kind="conflict")
    nets.trouble["create_nets"] = [("before", conflict)]
    with pytest.raises(ApiError, match="exists"):
        run("a", "b")
    assert _ids(nets) == ["list_nets", "create_nets", "list_nets"]


def test_secrets_are_in_no_result(nets: Nets, run: Run) -> None:
    done = run({"name": "a", "secret": "hush-hush"}, "b")
    assert nets.calls[1][1]["nets"][0]["secret"] == "hush-hush"
    assert "hush-hush" not in str(done)
    assert done["diff"][0]["after"]["secret"] == "(hidden, new)"


def test_suspects() -> None:
    bodies = [{"cidr": "10.0.0.0/24", "ip": 4}, {"cidr": "10.0.1.0/24", "pools": [{"start": "10.0.1.7"}], "ip": 4}]
    assert suspect("Requested subnet with cidr: 10.0.1.0/24 for network overlaps", bodies) == 1
    assert suspect("10.0.1.7 is taken.", bodies) == 1
    assert suspect("Invalid input for pools. Reason: ...", bodies) == 1
    assert suspect("Invalid input for cidr.", bodies) is None
    assert suspect("4 of them are too many, 110.0.0.0/24 too", bodies) is None
