# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Dicts of a list of which only some keys were asked for: a diff shows these, predicted and done."""

from __future__ import annotations

import pytest

from ..entries import entries
from ..harness import run

PORT = {"id": "pt1", "name": "port1", "allowed_address_pairs": [{"ip_address": "10.0.0.9", "mac_address": "m"}]}
PARAMS = {"name": "port1", "allowed_address_pairs": [{"ip_address": "10.0.0.7"}]}


def test_the_prediction_is_the_deed(monkeypatch: pytest.MonkeyPatch) -> None:
    entry = entries()["openstack_port"]
    found = ("GET", "/v2.0/ports", {"body": {"ports": [PORT]}})
    changed = {**PORT, "allowed_address_pairs": [{"ip_address": "10.0.0.7", "mac_address": "m"}]}
    put = ("PUT", "/v2.0/ports/pt1", {"body": {"port": changed}})
    predicted, _sent, _context = run(entry, PARAMS, [found], check=True, monkeypatch=monkeypatch)
    deed, _sent, _context = run(entry, PARAMS, [found, put], monkeypatch=monkeypatch)
    assert predicted["diff"] == deed["diff"]
    assert deed["diff"] == {
        "before": {"allowed_address_pairs": PORT["allowed_address_pairs"], "name": "port1"},
        "after": {"allowed_address_pairs": [{"ip_address": "10.0.0.7"}], "name": "port1"},
    }
    # What the service added is returned all the same.
    assert deed["port"]["allowed_address_pairs"] == changed["allowed_address_pairs"]
