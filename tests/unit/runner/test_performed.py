# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a line of the journal proves: only the operation that was really sent, and by its own module."""

from __future__ import annotations

import sys
from typing import Any

import pytest

from ..entries import ROOT

sys.path.insert(0, str(ROOT / "tools"))
from telco_tools.inventory import Documented, inventory, performed

RESIZE = Documented("openstack", "resize", "POST", "/v2.1/servers/{id}/action", "openstack_server", "resize")
LINE: dict[str, Any] = {
    "system": "openstack",
    "method": "POST",
    "path": "/v2.1/servers/s1/action",
    "status": 202,
    "user_agent": "telco.cloud/0.1.0 (openstack_server)",
    "body_keys": ["resize"],
}


def test_what_was_sent_and_accepted_counts() -> None:
    assert performed([RESIZE], [LINE]) == {"resize"}


@pytest.mark.parametrize(
    "changes",
    [
        {"body_keys": ["reboot"]},
        {"body_keys": []},
        {"status": 409},
        {"user_agent": "telco.cloud/0.1.0 (openstack_server_action)"},
        {"user_agent": "openstacksdk/4.5"},
        {"method": "PUT"},
        {"path": "/v2.1/servers/s1"},
        {"system": "huawei_ecs"},
    ],
    ids=str,
)
def test_anything_else_does_not(changes: dict[str, Any]) -> None:
    assert performed([RESIZE], [LINE | changes]) == set()


def test_the_inventory_says_what_tells_operations_of_one_address_apart() -> None:
    keys = {one.id: one.body_key for one in inventory("openstack")}
    assert keys["compute.resize_server"] == "resize"
    assert keys["networking.bulk_create_networks"] == "networks"
    assert keys["networking.create_network"] is None
    # It is sent to an address of its own today.
    assert keys["compute.attach_volume"] is None
