# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Quotas of the simulated Nova and Neutron, against reference/openstack.txt (3.43, 3.44, 14.2) and the Zed release."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from simulators.kit import Running, serve
from simulators.openstack import OpenStack

from .test_openstack_compute import Client, message
from .test_openstack_network import Client as Network


@pytest.fixture
def running() -> Iterator[Running]:
    with serve(OpenStack()) as running:
        yield running
        assert running.simulator.crashes == []


def test_compute_quotas(running: Running) -> None:
    call = Client(running)
    path = f"/os-quota-sets/{call.project}"
    assert "fixed_ips" in call("GET", path, None, "2.35").json()["quota_set"]
    assert "fixed_ips" not in call("GET", path, None, "2.36").json()["quota_set"]
    assert "injected_files" not in call("GET", path, None, "2.57").json()["quota_set"]
    assert call("PUT", path, {"quota_set": {"cores": 12}}, "2.1").json()["quota_set"]["cores"] == 12
    assert call("GET", f"{path}/detail", None, "2.1").json()["quota_set"]["cores"]["limit"] == 12
    assert call("GET", f"{path}/defaults", None, "2.1").json()["quota_set"]["cores"] == 20
    assert "less than the minimum of -1" in message(call("PUT", path, {"quota_set": {"cores": -2}}, "2.1"))
    assert "unexpected" in message(call("PUT", path, {"quota_set": {"wrong": 1}}, "2.1"))
    told = message(call("PUT", f"{path}?user_id=u1", {"quota_set": {"cores": 50}}, "2.1"))
    assert told == "Quota limit 50 for cores must be less than or equal to 12."
    assert call("PUT", f"{path}?user_id=u1", {"quota_set": {"cores": 5}}, "2.1").json()["quota_set"]["cores"] == 5
    assert call("DELETE", path, None, "2.1").status_code == 202
    assert call("GET", f"{path}?user_id=u1", None, "2.1").json()["quota_set"]["cores"] == 20
    assert message(call("GET", "/os-quota-sets/none", None, "2.1")) == "Project ID none is not a valid project."
    assert Client(running, "demo")("PUT", path, {"quota_set": {"cores": 1}}, "2.1").status_code == 403


def test_compute_classes(running: Running) -> None:
    call, path = Client(running), "/os-quota-class-sets/silver"
    assert call("PUT", path, {"quota_class_set": {"cores": 33}}, "2.50").json()["quota_class_set"]["cores"] == 33
    shown = call("GET", path, None, "2.1").json()["quota_class_set"]
    assert (shown["cores"], "server_groups" in shown) == (33, False)


def test_network_quotas(running: Running) -> None:
    call = Network(running)
    path = f"/v2.0/quotas/{call.project}"
    assert call("PUT", path, {"quota": {"network": 7}}).json()["quota"]["network"] == 7
    assert [one["project_id"] for one in call("GET", "/v2.0/quotas").json()["quotas"]] == [call.project]
    assert call("GET", f"{path}/details.json").json()["quota"]["network"] == {"limit": 7, "used": 0, "reserved": 0}
    assert call("GET", f"{path}/default").json()["quota"]["network"] == 100
    for sent in ({"pool": 1}, {"network": -2}, {"network": "x"}):
        assert call("PUT", path, {"quota": sent}).status_code == 400
    assert [call("DELETE", path).status_code for _again in (1, 2)] == [204, 404]
