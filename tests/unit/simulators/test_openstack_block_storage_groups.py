# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Consistency groups of the simulated Cinder; lists and refusals were held against Cinder of Zed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from .openstack_block_storage_caller import Ask, asking, refused

_ALL, _SNAPSHOTS = "/consistencygroups", "/cgsnapshots"
_UNKNOWN = "6edbc2f4-1507-44f8-ac0d-eed1d2608d38"


@pytest.fixture
def ask() -> Iterator[Ask]:
    with asking() as call:
        yield call


def _settled(ask: Ask, where: str) -> dict[str, Any]:
    """The object when nothing is being done to it any more, {} when it is gone."""
    for _ in range(20):
        answer = ask("GET", where)
        if answer.status_code == 404:
            return {}
        found: dict[str, Any] = next(iter(answer.json().values()))
        if not found["status"].endswith("ing"):
            return found
    raise AssertionError(found)


def _group(ask: Ask, name: str = "probe", **more: Any) -> str:
    answer = ask("POST", _ALL, {"consistencygroup": {"name": name, "volume_types": "files", **more}})
    assert answer.status_code == 202
    made = answer.json()["consistencygroup"]
    assert set(made) == {"id", "name"}
    assert _settled(ask, f"{_ALL}/{made['id']}")["status"] == "available"
    return f"{_ALL}/{made['id']}"


def _volume(ask: Ask) -> str:
    made = ask("POST", "/volumes", {"volume": {"size": 1, "volume_type": "files"}}).json()["volume"]
    _settled(ask, f"/volumes/{made['id']}")
    return str(made["id"])


def _update(ask: Ask, where: str, **what: Any) -> Any:
    answer = ask("PUT", f"{where}/update", {"consistencygroup": what})
    _settled(ask, where)
    return answer


def _filled(ask: Ask) -> tuple[str, str]:
    where, volume = _group(ask), _volume(ask)
    assert _update(ask, where, add_volumes=volume).status_code == 202
    return where, volume


def test_one_is_listed_shown_and_changed(ask: Ask) -> None:
    where = _group(ask, description="x")
    assert _update(ask, where, description="y").status_code == 202
    found = ask("GET", where).json()["consistencygroup"]
    assert (found["description"], found["availability_zone"], len(found["volume_types"])) == ("y", "nova", 1)
    assert ask("GET", f"{_ALL}/detail", name="probe").json() == {"consistencygroups": [found]}
    assert ask("GET", _ALL, status="error").json() == {"consistencygroups": []}
    short = ask("GET", _ALL, limit=1).json()
    assert short["consistencygroups"] == [{"id": found["id"], "name": "probe"}]
    assert "marker=" in short["consistencygroup_links"][0]["href"]
    assert refused(ask("GET", _ALL, marker="nope"), 404, "Group nope could not be found.")


def test_volumes_come_and_go_and_are_deleted_with_it(ask: Ask) -> None:
    where, volume = _filled(ask)
    group = where.rpartition("/")[2]
    assert ask("GET", f"/volumes/{volume}").json()["volume"]["consistencygroup_id"] == group
    assert [one["id"] for one in ask("GET", "/volumes", group_id=group).json()["volumes"]] == [volume]
    assert refused(ask("DELETE", f"/volumes/{volume}"), 400, "belong to a group")
    assert refused(_update(ask, _group(ask, "other"), add_volumes=volume), 400, f"already in group {group}.")
    assert _update(ask, where, remove_volumes=volume).status_code == 202
    assert ask("GET", f"/volumes/{volume}").json()["volume"]["consistencygroup_id"] is None
    _update(ask, where, add_volumes=f"{volume},")
    assert refused(
        ask("POST", f"{where}/delete", {"consistencygroup": {"force": False}}), 400, "still contains volumes"
    )
    assert ask("POST", f"{where}/delete", {"consistencygroup": {"force": True}}).status_code == 202
    assert _settled(ask, where) == {}
    assert ask("GET", f"/volumes/{volume}").status_code == 404


def test_snapshots_and_groups_made_of_them(ask: Ask) -> None:
    where, _volume_id = _filled(ask)
    group = where.rpartition("/")[2]
    body = {"cgsnapshot": {"name": "before", "consistencygroup_id": group}}
    made = ask("POST", _SNAPSHOTS, body).json()["cgsnapshot"]
    found = _settled(ask, f"{_SNAPSHOTS}/{made['id']}")
    assert (found["consistencygroup_id"], found["description"], found["status"]) == (group, None, "available")
    assert ask("GET", _SNAPSHOTS, name="nothing filters").json() == {"cgsnapshots": [made]}
    assert ask("GET", f"{_SNAPSHOTS}/detail", offset=1).json() == {"cgsnapshots": []}
    assert refused(ask("POST", f"{where}/delete", {"consistencygroup": {}}), 400, "Group has existing snapshots.")
    for source in ({"cgsnapshot_id": made["id"]}, {"source_cgid": group}):
        answer = ask("POST", f"{_ALL}/create_from_src", {"consistencygroup-from-src": {"name": "copy", **source}})
        copy = f"{_ALL}/{answer.json()['consistencygroup']['id']}"
        assert _settled(ask, copy)["volume_types"] == ask("GET", where).json()["consistencygroup"]["volume_types"]
        assert len(ask("GET", "/volumes", group_id=copy.rpartition("/")[2]).json()["volumes"]) == 1
    assert ask("DELETE", f"{_SNAPSHOTS}/{made['id']}").status_code == 202
    assert _settled(ask, f"{_SNAPSHOTS}/{made['id']}") == {}


@pytest.mark.parametrize(
    ("verb", "path", "body", "status", "words"),
    [
        ("POST", "", {"consistencygroup": {"name": "x"}}, 400, "volume_types must be provided"),
        ("POST", "", {"consistencygroup": {"volume_types": "nope"}}, 404, "Volume type with name nope could not be"),
        ("POST", "", {}, 400, "Missing required element 'consistencygroup' in request body."),
        ("GET", "/nope", None, 404, "Group nope could not be found."),
        ("PUT", "/ID", {"consistencygroup": {"name": ""}}, 400, "can not be all empty in the request body."),
        ("PUT", "/ID/update", {"consistencygroup": {"name": "probe"}}, 400, "because no valid name"),
        ("PUT", "/ID/update", {"consistencygroup": {"add_volumes": _UNKNOWN}}, 400, "because volume cannot be found."),
        ("PUT", "/ID/update", {"consistencygroup": {"remove_volumes": "x"}}, 400, "because it is not in the group."),
        ("POST", "/ID/delete", {"consistencygroup": {"force": "x"}}, 400, "Invalid value 'False' for force."),
        ("POST", "/create_from_src", {"consistencygroup-from-src": {"name": "x"}}, 400, "must be provided to create"),
        (
            "POST",
            "/create_from_src",
            {"consistencygroup-from-src": {"source_cgid": "a", "cgsnapshot_id": "b"}},
            400,
            "Cannot provide both",
        ),
        (
            "POST",
            "/create_from_src",
            {"consistencygroup-from-src": {"cgsnapshot_id": "nope"}},
            404,
            "GroupSnapshot nope could not be found.",
        ),
    ],
)
def test_what_it_refuses(ask: Ask, verb: str, path: str, body: Any, status: int, words: str) -> None:
    assert refused(ask(verb, f"{_ALL}{path}".replace(f"{_ALL}/ID", _group(ask)), body), status, words)


def test_an_empty_group_is_neither_copied_nor_snapshot(ask: Ask) -> None:
    group = _group(ask).rpartition("/")[2]
    body = {"consistencygroup-from-src": {"source_cgid": group}}
    assert refused(ask("POST", f"{_ALL}/create_from_src", body), 400, "Source Group is empty.")
    body = {"cgsnapshot": {"consistencygroup_id": group}}
    assert refused(ask("POST", _SNAPSHOTS, body), 400, "Source group cannot be empty or in 'creating' or 'updating'")
    assert refused(ask("POST", _SNAPSHOTS, {"cgsnapshot": {}}), 400, "'consistencygroup_id' must be specified")
    assert refused(ask("DELETE", f"{_SNAPSHOTS}/nope"), 404, "GroupSnapshot nope could not be found.")


def test_a_type_without_a_back_end_leaves_it_in_error(ask: Ask) -> None:
    specs = {"volume_backend_name": "none"}
    ask("POST", "/types", {"volume_type": {"name": "nowhere", "extra_specs": specs}})
    made = ask("POST", _ALL, {"consistencygroup": {"volume_types": "nowhere"}}).json()["consistencygroup"]
    assert _settled(ask, f"{_ALL}/{made['id']}")["status"] == "error"
