# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The simulated Cinder: types of volumes, who may use them, and errors in its form. Held against Cinder of Zed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import requests

from simulators.kit import serve
from simulators.openstack import OpenStack
from simulators.openstack.identity.state import fixed_id

from .openstack_block_storage_caller import Ask, asking, refused
from .test_openstack_compute import Client


@pytest.fixture
def ask() -> Iterator[Ask]:
    with asking() as call:
        yield call


def _make(ask: Ask, **more: Any) -> dict[str, Any]:
    answer = ask("POST", "/types", {"volume_type": {"name": "probe", **more}})
    assert answer.status_code == 200
    made: dict[str, Any] = answer.json()["volume_type"]
    return made


def test_a_type_is_made_changed_and_deleted(ask: Ask) -> None:
    made = _make(ask, **{"os-volume-type-access:is_public": False, "extra_specs": {"a": "b"}})
    where = f"/types/{made['id']}"
    assert ask("GET", where).json()["volume_type"]["qos_specs_id"] is None
    changed = ask("PUT", where, {"volume_type": {"name": "probe2", "description": None}}).json()["volume_type"]
    assert (changed["name"], changed["description"], changed["is_public"]) == ("probe2", None, False)
    assert ask("DELETE", where).status_code == 202
    assert ask("GET", where).json()["itemNotFound"]["message"] == f"Volume type {made['id']} could not be found."


def test_lists_have_private_ones_when_asked_and_go_on_page_by_page(ask: Ask) -> None:
    _make(ask, **{"os-volume-type-access:is_public": False})
    assert [one["name"] for one in ask("GET", "/types").json()["volume_types"]] == ["files", "__DEFAULT__"]
    first = ask("GET", "/types", is_public="None", limit=1).json()
    assert [one["name"] for one in first["volume_types"]] == ["probe"]
    link = first["volume_type_links"][0]["href"]
    assert "marker=" in link
    assert "is_public=None" in link
    assert ask("GET", "/types", marker="none").status_code == 404


def test_extra_specs(ask: Ask) -> None:
    where = f"/types/{_make(ask)['id']}/extra_specs"
    assert ask("POST", where, {"extra_specs": {"c": "d"}}).json() == {"extra_specs": {"c": "d"}}
    assert ask("PUT", f"{where}/c", {"c": "z"}).json() == {"c": "z"}
    assert ask("PUT", f"{where}/c", {"x": "z"}).status_code == 400
    assert ask("GET", f"{where}/c").json() == {"c": "z"}
    assert ask("POST", where, {"extra_specs": {"c": 1}}).status_code == 400
    assert ask("DELETE", f"{where}/c").status_code == 202
    assert ask("DELETE", f"{where}/c").status_code == 404
    assert ask("GET", where).json() == {"extra_specs": {}}


def test_access_is_for_private_ones_only(ask: Ask) -> None:
    where = f"/types/{_make(ask, **{'os-volume-type-access:is_public': False})['id']}"
    body = {"addProjectAccess": {"project": fixed_id("project.demo")}}
    assert [ask("POST", f"{where}/action", body).status_code for _ in range(2)] == [202, 409]
    assert len(ask("GET", f"{where}/os-volume-type-access").json()["volume_type_access"]) == 1
    gone = {"removeProjectAccess": body["addProjectAccess"]}
    assert [ask("POST", f"{where}/action", gone).status_code for _ in range(2)] == [202, 404]
    assert ask("POST", f"{where}/action", {"addProjectAccess": {"project": "nope"}}).status_code == 400
    ask("PUT", where, {"volume_type": {"is_public": True}})
    assert ask("GET", f"{where}/os-volume-type-access").status_code == 404
    assert ask("POST", f"{where}/action", body).status_code == 400


@pytest.mark.parametrize(
    ("verb", "path", "body", "status"),
    [
        ("POST", "/types", {"volume_type": {"name": "files"}}, 409),
        ("POST", "/types", {"volume_type": {"name": ""}}, 400),
        ("POST", "/types", {"volume_type": {"name": "x", "bogus": 1}}, 400),
        ("POST", "/types", {}, 400),
        ("PUT", "/types/nope", {"volume_type": {"name": "x"}}, 404),
        ("DELETE", "/types/nope", None, 404),
        ("POST", "/types/nope/action", {"what": {}}, 400),
        ("GET", "/v3/another/types", None, 400),
    ],
)
def test_what_it_refuses(ask: Ask, verb: str, path: str, body: Any, status: int) -> None:
    answer = ask(verb, path, body)
    assert answer.status_code == status
    assert next(iter(answer.json().values()))["code"] == status


def test_faults_have_its_form() -> None:
    with serve(OpenStack()) as running:
        running.simulator.fault("unavailable", path="/types$")
        headers = {"X-Auth-Token": Client(running).token}
        url = f"{running.url}/block-storage/v3/{fixed_id('project.admin')}/types"
        answer = requests.get(url, headers=headers, timeout=5)
        assert answer.status_code == 503
        assert answer.json()["serviceUnavailable"]["code"] == 503


def test_versions_need_no_token(ask: Ask) -> None:
    assert ask("GET", "/").status_code == 300
    assert ask("GET", "/v3/").json()["versions"][0]["version"] == "3.70"


def test_encryption(ask: Ask) -> None:
    where = f"/types/{_make(ask)['id']}/encryption"
    luks = {"provider": "luks", "control_location": "front-end", "key_size": "256"}
    assert ask("GET", where).json() == {}
    assert refused(ask("PUT", f"{where}/any", {"encryption": {"cipher": "x"}}), 404, "does not exist")
    assert refused(ask("DELETE", f"{where}/any"), 404, "does not exist")
    assert refused(ask("POST", where, {"encryption": {"provider": "luks"}}), 400, "control_location")
    assert refused(
        ask("POST", where, {"encryption": {**luks, "control_location": "here"}}), 400, "'here' is not one of"
    )
    assert refused(ask("POST", where, {"encryption": {**luks, "key_size": -1}}), 400, "-1")
    made = ask("POST", where, {"encryption": luks}).json()["encryption"]
    assert set(made) == {*luks, "volume_type_id", "encryption_id"}
    shown = ask("GET", where).json()
    assert (shown["key_size"], shown["cipher"], shown["updated_at"], shown["deleted"]) == (256, None, None, False)
    assert ask("GET", f"{where}/provider").json() == {"provider": "luks"}
    assert refused(ask("GET", f"{where}/colour"), 404, "does not exist")
    # Whatever stands at the end of the address, the one of the type is meant.
    assert ask("PUT", f"{where}/any", {"encryption": {"cipher": "x"}}).json() == {"encryption": {"cipher": "x"}}
    assert ask("DELETE", f"{where}/any").status_code == 202
    assert ask("GET", where).json() == {}
    assert refused(ask("GET", "/types/none/encryption"), 404, "Volume type none could not be found")


def test_services(ask: Ask) -> None:
    (volumes,) = ask("GET", "/os-services", binary="cinder-volume").json()["services"]
    assert (volumes["zone"], volumes["frozen"], "cluster" in volumes) == ("nova", False, False)
    assert ask("GET", "/os-services", host="nowhere").json() == {"services": []}
