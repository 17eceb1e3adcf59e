# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Server groups: Nova cuts their list without a link to the rest."""

from __future__ import annotations

import pytest

from ..entries import entries
from ..harness import run


def test_what_a_list_was_cut_by_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    groups = [{"id": f"g{number}", "name": f"n{number}", "policy": "affinity"} for number in range(101)]
    pages = [
        ("GET", "/v2.1/os-server-groups", {"body": {"server_groups": part}}) for part in (groups[:100], groups[100:])
    ]
    result, sent, _context = run(entries()["openstack_server_group_info"], {}, pages, monkeypatch=monkeypatch)
    assert len(result["server_groups"]) == 101
    assert [item.query for item in sent] == [{}, {"offset": "100"}]
