# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Children that a new parent has from the start: the rules that Neutron gives a security group."""

from __future__ import annotations

from typing import Any

import pytest

from ..entries import entries
from ..harness import run

_PARTS = {"protocol": None, "port_range_min": None, "port_range_max": None}
_REMOTE = {"remote_ip_prefix": None, "remote_group_id": None, "description": ""}
GIVEN = [
    {"id": f"r{version}", "direction": "egress", "ethertype": f"IPv{version}", **_PARTS, **_REMOTE}
    for version in (4, 6)
]
PARAMS = {"name": "web", "project": "p", "security_group_rules": [{"direction": "egress"}]}
PROJECT = ("GET", "/v3/projects", {"body": {"projects": [{"id": "p1", "name": "p"}]}})


def _list(*groups: Any) -> tuple[str, str, Any]:
    return "GET", "/v2.0/security-groups", {"body": {"security_groups": list(groups)}}


@pytest.mark.parametrize("purge", [False, True])
def test_they_are_neither_added_nor_forgotten(purge: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    entry, params = entries()["openstack_security_group"], {**PARAMS, "purge": purge}
    group = {"id": "g1", "name": "web", "project_id": "p1"}
    made = {"status": 201, "body": {"security_group": {**group, "security_group_rules": GIVEN}}}
    gone = [("DELETE", "/v2.0/security-group-rules/r6", {"status": 204})] if purge else []
    after = {**group, "security_group_rules": GIVEN[:1] if purge else GIVEN}
    answers = [PROJECT, _list(), ("POST", "/v2.0/security-groups", made), *gone, _list(after)]
    predicted, _sent, _context = run(entry, params, [PROJECT, _list()], check=True, monkeypatch=monkeypatch)
    deed, _sent, _context = run(entry, params, answers, monkeypatch=monkeypatch)
    assert predicted["diff"] == deed["diff"]
    assert [one["operation"] for one in predicted["operations"]] == [one["operation"] for one in deed["operations"]]
    assert len(deed["diff"]["after"]["security_group_rules"]) == (1 if purge else 2)
