# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Further fixed addresses on the simulated Nova, as Nova Zed was seen to answer."""

from __future__ import annotations

from .test_openstack_compute import message
from .test_openstack_servers import Cloud, cloud  # noqa: F401 - a fixture


def test_fixed_ips(cloud: Cloud) -> None:  # noqa: F811
    server = cloud.booted(networks=[{"uuid": cloud.network, "fixed_ip": "192.0.2.77"}])
    path = f"/servers/{server['id']}/action"

    def act(sent: object, version: str = "2.43") -> tuple[int, str]:
        answer = cloud.nova("POST", path, sent, version=version)
        return answer.status_code, message(answer) if answer.content else ""

    def have() -> list[str]:
        return [one["addr"] for one in cloud.rest(server["id"])["addresses"]["core"]]

    add = {"addFixedIp": {"networkId": cloud.network}}
    assert act(add, "2.44") == (404, "The resource could not be found.")
    assert act({"addFixedIp": {}})[0] == 400
    assert act({"addFixedIp": {"networkId": cloud.network, "address": "192.0.2.9"}})[0] == 400
    assert act({"addFixedIp": {"networkId": 1}}) == (202, "")
    assert have() == ["192.0.2.77"]
    assert act(add) == (202, "")
    assert len(have()) == 2
    assert act({"removeFixedIp": {"address": "192.0.2.250"}}) == (202, "")
    assert len(have()) == 2
    assert act({"removeFixedIp": {"address": "nonsense"}})[0] == 400
    assert act({"removeFixedIp": {"address": "192.0.2.77"}}, "2.60")[0] == 404
    assert act({"removeFixedIp": {"address": "192.0.2.77"}}) == (202, "")
    assert len(have()) == 1
    assert "192.0.2.77" not in have()
