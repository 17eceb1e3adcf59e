# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""QoS specifications of the simulated Cinder. Held against Cinder of Zed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from .openstack_block_storage_caller import Ask, asking, refused


@pytest.fixture
def ask() -> Iterator[Ask]:
    with asking() as call:
        yield call


def _make(ask: Ask, name: str = "probe", **more: Any) -> str:
    answer = ask("POST", "/qos-specs", {"qos_specs": {"name": name, **more}})
    assert answer.status_code == 200
    return f"/qos-specs/{answer.json()['qos_specs']['id']}"


def _type(ask: Ask, name: str) -> str:
    return str(ask("POST", "/types", {"volume_type": {"name": name}}).json()["volume_type"]["id"])


def test_one_is_made_changed_and_deleted(ask: Ask) -> None:
    where = _make(ask, " probe ", n="5", x=None)
    shown = ask("GET", where).json()
    assert [link["rel"] for link in shown["links"]] == ["self", "bookmark"]
    assert shown["qos_specs"].items() >= {"name": "probe", "consumer": "back-end", "specs": {"n": "5"}}.items()
    sent = {"consumer": "both", "m": "1", "name": "new"}
    assert ask("PUT", where, {"qos_specs": sent}).json() == {"qos_specs": sent}
    assert ask("PUT", f"{where}/delete_keys", {"keys": ["n"]}).status_code == 202
    found = ask("GET", where).json()["qos_specs"]
    assert (found["name"], found["consumer"], found["specs"]) == ("probe", "both", {"m": "1", "name": "new"})
    assert ask("DELETE", where).status_code == 202
    assert refused(ask("GET", where), 404, "No such QoS spec ")


def test_they_are_listed_page_by_page(ask: Ask) -> None:
    _make(ask, "one")
    _make(ask, "two")
    first = ask("GET", "/qos-specs", limit=1).json()
    assert [one["name"] for one in first["qos_specs"]] == ["two"]
    rest = ask("GET", "/qos-specs", marker=first["qos_specs"][0]["id"]).json()
    assert [one["name"] for one in rest["qos_specs"]] == ["one"]
    assert "marker=" in first["qos_specs_links"][0]["href"]
    assert refused(ask("GET", "/qos-specs", marker="nope"), 404, "No such QoS spec nope.")


def test_volume_types_go_with_one(ask: Ask) -> None:
    where, other, kind = _make(ask), _make(ask, "other"), _type(ask, "limited")
    assert [ask("GET", f"{where}/associate", vol_type_id=kind).status_code for _ in range(2)] == [202, 202]
    assert ask("GET", f"/types/{kind}").json()["volume_type"]["qos_specs_id"] == where.rpartition("/")[2]
    found = ask("GET", f"{where}/associations").json()["qos_associations"]
    assert found == [{"association_type": "volume_type", "name": "limited", "id": kind}]
    assert refused(ask("GET", f"{other}/associate", vol_type_id=kind), 400, "already associated with another qos specs")
    assert refused(ask("DELETE", where), 400, "Qos specs still in use.")
    assert ask("GET", f"{where}/disassociate", vol_type_id=kind).status_code == 202
    ask("GET", f"{where}/associate", vol_type_id=kind)
    assert ask("GET", f"{where}/disassociate_all").status_code == 202
    assert ask("GET", f"{where}/associations").json() == {"qos_associations": []}
    ask("GET", f"{where}/associate", vol_type_id=kind)
    assert ask("DELETE", where, force="true").status_code == 202
    assert ask("GET", f"/types/{kind}").json()["volume_type"]["qos_specs_id"] is None


@pytest.mark.parametrize(
    ("verb", "path", "body", "status", "words"),
    [
        ("POST", "", {"name": "probe"}, 409, "QoS Specs probe already exists."),
        ("POST", "", {"name": " "}, 400, "can not be None"),
        ("POST", "", {"consumer": "both"}, 400, "'name' is a required property"),
        ("POST", "", {"name": "x", "n": 5}, 400, 'Value for key "n" is not a string or unicode'),
        ("POST", "", {"name": "x", "n": "y" * 256}, 400, "has 256 characters, more than 255"),
        ("POST", "", {"name": "x", "consumer": "all"}, 400, "Valid consumer of QoS specs are"),
        ("PUT", "/ID", {"n": 7}, 400, "7 is not of type 'string', 'null'"),
        ("PUT", "/ID", {"consumer": "all"}, 400, "Valid consumer of QoS specs are"),
        ("PUT", "/nope", {"n": "7"}, 404, "No such QoS spec nope."),
        ("DELETE", "/nope", None, 404, "No such QoS spec nope."),
        ("GET", "/ID/associate", None, 400, "Volume Type id must not be None."),
        ("GET", "/ID/disassociate?vol_type_id=nope", None, 404, "Volume type nope could not be found."),
        ("GET", "/nope/associations", None, 404, "No such QoS spec nope."),
    ],
)
def test_what_it_refuses(ask: Ask, verb: str, path: str, body: Any, status: int, words: str) -> None:
    where = f"/qos-specs{path}".replace("/qos-specs/ID", _make(ask))
    assert refused(ask(verb, where, None if body is None else {"qos_specs": body}), status, words)


def test_keys_are_taken_away_as_a_list_of_those_that_are_there(ask: Ask) -> None:
    where = f"{_make(ask)}/delete_keys"
    assert refused(ask("PUT", where, {"keys": ["n"]}), 404, "has no spec with key n.")
    assert refused(ask("PUT", where, {"keys": "n"}), 400, "'n' is not of type 'array'")
    assert refused(ask("PUT", where, {}), 400, "'keys' is a required property")
