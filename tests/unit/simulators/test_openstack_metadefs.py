# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The simulated Glance: its catalog of metadata definitions, as a Glance of Zed was seen to answer."""

from __future__ import annotations

from typing import Any

import pytest

from .test_openstack_image_changes import Call
from .test_openstack_image_changes import calls as calls  # noqa: PLC0414 - a fixture

ROOT = "/v2/metadefs/namespaces"


@pytest.fixture
def admin(calls: tuple[Call, Call, str]) -> Call:
    """An administrator who has a namespace."""
    call = calls[0]
    assert call("POST", ROOT, {"namespace": "T::C"}).status_code == 201
    return call


def test_namespaces(calls: tuple[Call, Call, str], admin: Call) -> None:
    _admin, demo, _project = calls
    path = f"{ROOT}/T::C"
    for document, status in (({}, 400), ({"namespace": "T::C"}, 409), ({"namespace": "x", "foo": 1}, 400)):
        assert admin("POST", ROOT, document).status_code == status
    assert demo("POST", ROOT, {"namespace": "x"}).status_code == 403
    assert demo("GET", path).status_code == 404
    changed = admin("PUT", path, {"namespace": "T::C", "visibility": "public", "protected": True}).json()
    assert (changed["visibility"], changed["protected"]) == ("public", True)
    assert demo("GET", path).status_code == 200
    assert admin("DELETE", path).status_code == 403
    assert admin("PUT", path, {"namespace": "T::C"}).json()["protected"] is False
    assert admin("PUT", path, {"namespace": "T::C", "visibility": "x"}).status_code == 400
    assert admin("GET", f"{ROOT}?visibility=x").status_code == 400
    assert len(admin("GET", ROOT).json()["namespaces"]) == 1
    assert [admin("DELETE", path).status_code for _ in range(2)] == [204, 404]


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        ("properties", {"name": "x", "title": "X", "type": "string"}, {"name": "y", "title": "Y", "type": "nope"}),
        ("objects", {"name": "x"}, {"name": "y", "properties": {"a": {"type": "integer"}}}),
        ("resource_types", {"name": "x", "prefix": "hw:"}, {"prefix": "hw:"}),
    ],
)
def test_parts(admin: Call, kind: str, good: dict[str, Any], bad: dict[str, Any]) -> None:
    path = f"{ROOT}/T::C/{kind}"
    assert [admin("POST", path, good).status_code for _ in range(2)] == [201, 409]
    assert admin("POST", path, bad).status_code == 400
    assert admin("POST", f"{ROOT}/none/{kind}", good).status_code == 404
    admin("PUT", f"{ROOT}/T::C", {"namespace": "T::C", "protected": True})
    assert "is protected" in admin("DELETE", f"{path}/x").text
    admin("PUT", f"{ROOT}/T::C", {"namespace": "T::C"})
    assert [admin("DELETE", f"{path}/x").status_code for _ in range(2)] == [204, 404]


def test_a_change_keeps_nothing_that_is_not_said(admin: Call) -> None:
    path = f"{ROOT}/T::C/properties"
    admin("POST", path, {"name": "x", "title": "X", "type": "string", "enum": ["a"]})
    after = {"name": "x", "title": "Y", "type": "integer"}
    assert admin("PUT", f"{path}/x", after).json() == after == admin("GET", f"{path}/x").json()
    assert admin("GET", f"{path}/x?resource_type=none").status_code == 404
    admin("POST", f"{ROOT}/T::C/resource_types", {"name": "F", "prefix": "hw:"})
    assert admin("GET", f"{path}/hw:x?resource_type=F").json() == after


def test_tags(admin: Call) -> None:
    path = f"{ROOT}/T::C/tags"
    assert [admin("POST", f"{path}/{name}").status_code for name in ("a", "A")] == [201, 409]
    assert admin("POST", path, {"tags": [{"name": "x"}, {"name": "y"}]}).status_code == 201
    assert admin("GET", path).json() == {"tags": [{"name": "y"}, {"name": "x"}]}
    assert admin("POST", path, {"tags": [{"name": "z"}, {"name": "z"}]}).status_code == 409
    assert admin("PUT", f"{path}/x", {"name": "y"}).status_code == 409
    assert admin("PUT", f"{path}/x", {"name": "z"}).json()["name"] == "z"
    assert admin("PUT", f"{path}/x", {"name": "z"}).status_code == 404
    assert [admin("DELETE", f"{path}/z").status_code for _ in range(2)] == [204, 404]
    assert [admin("DELETE", path).status_code for _ in range(2)] == [204, 204]
    assert admin("GET", path).json() == {"tags": []}
