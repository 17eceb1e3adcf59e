# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Trusts of the OpenStack simulator's Keystone against reference/openstack.txt, 7.4, and Keystone of Zed."""

from __future__ import annotations

from typing import Any

import pytest

from simulators.openstack.identity.state import fixed_id

from .test_openstack_identity import Client, call, running

__all__ = ["call", "running"]

ADMIN, DEMO, PROJECT = fixed_id("user.admin"), fixed_id("user.demo"), fixed_id("project.admin")
PATH = "/v3/OS-TRUST/trusts"
GIVEN = {
    "expires_at": "2034-12-30T23:59:59.999999Z",
    "impersonation": False,
    "project_id": PROJECT,
    "roles": [{"name": "admin"}],
    "trustee_user_id": DEMO,
    "trustor_user_id": ADMIN,
}


def test_documented_trust(call: Client) -> None:
    answer = call("POST", PATH, {"trust": GIVEN})
    trust = answer.json()["trust"]
    key = trust["id"]
    assert answer.status_code == 201
    assert (trust["expires_at"], trust["remaining_uses"], trust["redelegation_count"]) == (
        "2034-12-30T23:59:59.000000Z",
        None,
        0,
    )
    assert [role["name"] for role in trust["roles"]] == ["admin"]
    assert trust["links"] == {"self": f"{call.url}{PATH}/{key}"}
    assert call("GET", f"{PATH}/{key}").json() == {"trust": trust}
    listed = call("GET", f"{PATH}?trustor_user_id={ADMIN}").json()["trusts"]
    assert listed == [{name: value for name, value in trust.items() if name not in ("roles", "roles_links")}]
    assert call("GET", f"{PATH}?trustee_user_id={ADMIN}").json()["trusts"] == []
    assert call("POST", PATH, {"trust": GIVEN}).status_code == 409
    assert call("PATCH", f"{PATH}/{key}", {"trust": {"impersonation": True}}).status_code == 405
    gone = call("DELETE", f"{PATH}/{key}")
    assert (gone.status_code, gone.content) == (204, b"")
    assert (call("GET", f"{PATH}/{key}").status_code, call("DELETE", f"{PATH}/{key}").status_code) == (404, 404)


@pytest.mark.parametrize(
    ("status", "given"),
    [
        (400, {"remaining_uses": 0}),
        (400, {"remaining_uses": 2, "allow_redelegation": True}),
        (400, {"expires_at": "2020-01-01T00:00:00Z"}),
        (400, {"expires_at": "2034-01-01"}),
        (400, {"impersonation": "x"}),
        (403, {"roles": []}),
        (403, {"trustor_user_id": DEMO}),
        (404, {"roles": [{"name": "nonono"}]}),
        (404, {"project_id": None}),
        (404, {"trustee_user_id": "nope"}),
        (201, {"project_id": None, "roles": []}),
        (201, {"allow_redelegation": True, "redelegation_count": 2}),
    ],
)
def test_what_keystone_says(call: Client, status: int, given: dict[str, Any]) -> None:
    assert call("POST", PATH, {"trust": {**GIVEN, **given}}).status_code == status
