# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Secrets inside a value that is not secret as a whole, and one attribute under two names."""

from __future__ import annotations

from typing import Any

from ansible_collections.telco.cloud.plugins.module_utils.core.fields import Field
from ansible_collections.telco.cloud.plugins.module_utils.core.masking import MASK, Masker

from ..entries import entries
from ..harness import run

FIELDS = {"cloud": Field(type="raw", hide=lambda value: [value["password"]] if isinstance(value, dict) else [])}


def test_only_the_hidden_part_is_masked() -> None:
    masker = Masker()
    masker.add_params(FIELDS, {"cloud": {"name": "production", "password": "pass-one"}})
    assert masker.mask("pass-one opens production") == f"{MASK} opens production"


def test_a_plain_name_is_not_masked() -> None:
    masker = Masker()
    masker.add_params(FIELDS, {"cloud": "production"})
    assert masker.mask("production") == "production"


def test_a_module_knows_its_hidden_texts() -> None:
    module = entries()["openstack_project"]
    assert module.hidden({"cloud": {"auth": {"username": "joe", "password": "pass-one"}}}) == {"pass-one"}
    assert module.hidden({"cloud": "production", "name": "radio"}) == set()


def test_addresses_to_download_from_may_have_a_login() -> None:
    for name in ("openstack_image", "openstack_image_task"):
        params = {"name": "upf", "url": "https://bob:pass%2Done@images.example.com/upf"}
        assert entries()[name].hidden(params) == {"pass%2Done", "pass-one"}


def test_a_prediction_keeps_second_names_in_step(monkeypatch: Any) -> None:
    """``is_admin_state_up`` is what ``admin_state_up`` is called in results; the prediction changes both."""
    module = entries()["openstack_network"]
    network = {"id": "n1", "name": "radio", "admin_state_up": True, "subnets": []}
    cloud = {"auth_type": "none", "auth": {"endpoint": "http://neutron.test"}}
    answers = [("GET", "/v2.0/networks", {"body": {"networks": [network]}})]
    params = {"cloud": cloud, "name": "radio", "admin_state_up": False}
    result, _sent, _context = run(module, params, answers, check=True, monkeypatch=monkeypatch)
    assert result["network"]["is_admin_state_up"] is False
    assert result["network"]["admin_state_up"] is False
