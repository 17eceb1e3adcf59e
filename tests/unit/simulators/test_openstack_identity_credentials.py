# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Credentials of the OpenStack simulator's Keystone against reference/openstack.txt, 6.9."""

from __future__ import annotations

from typing import Any

import pytest

from .test_openstack_identity import Client, call, running
from .test_openstack_identity_groups import make

__all__ = ["call", "running"]


def test_documented_credential(call: Client) -> None:
    user = make(call, "user", name="u")["id"]
    given = {"blob": '{"access":"181920"}', "project_id": "731fc6", "type": "ec2", "user_id": user}
    credential = make(call, "credential", **given)
    path = f"/v3/credentials/{credential['id']}"
    assert credential == {**given, "id": credential["id"], "links": {"self": call.url + path}}
    assert call("GET", path).json() == {"credential": credential}
    listed = call("GET", f"/v3/credentials?user_id={user}&type=ec2").json()["credentials"]
    assert listed == [credential]
    assert call("PATCH", path, {"credential": {"blob": "b"}}).json() == {"credential": {**credential, "blob": "b"}}
    gone = call("DELETE", path)
    assert (gone.status_code, gone.content, call("GET", path).status_code) == (204, b"", 404)
    kept = make(call, "credential", **given)["id"]
    call("DELETE", f"/v3/users/{user}")
    assert call("GET", f"/v3/credentials/{kept}").status_code == 404


@pytest.mark.parametrize(
    "given",
    [{}, {"blob": "b", "type": "totp"}, {"type": "totp", "user_id": "u"}, {"blob": "b", "type": "ec2", "user_id": "u"}],
)
def test_bad_credentials(call: Client, given: Any) -> None:
    assert call("POST", "/v3/credentials", {"credential": given}).status_code == 400
