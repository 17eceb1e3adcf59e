# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Images that the simulated Nova passes on from Glance, as a Nova of Zed was seen to do it."""

from __future__ import annotations

from simulators.kit import serve
from simulators.openstack import OpenStack
from simulators.openstack.compute.state import IMAGE

from .test_openstack_compute import Client


def test_images_and_their_metadata() -> None:
    with serve(OpenStack()) as running:
        nova, path = Client(running), f"/images/{IMAGE}"

        def ask(method: str, path: str, document: object = None, version: str = "2.1") -> tuple[int, object]:
            answer = nova(method, path, document, version)
            return answer.status_code, answer.json() if answer.content else None

        shown = nova("GET", path, version="2.1").json()["image"]
        assert (shown["name"], shown["status"], shown["metadata"]) == ("cirros", "ACTIVE", {})
        assert nova("GET", "/images/detail?name=cirros", version="2.1").json()["images"] == [shown]
        assert list(nova("GET", "/images", version="2.1").json()["images"][0]) == ["id", "name", "links"]
        for last, where in (("2.35", path), ("2.35", "/images"), ("2.38", f"{path}/metadata")):
            newer = f"2.{int(last[2:]) + 1}"
            assert [ask("GET", where, version=version)[0] for version in (last, newer)] == [200, 404]
        meta = f"{path}/metadata"
        assert ask("PUT", meta, {"metadata": {"x": "y"}}) == (200, {"metadata": {"x": "y"}})
        assert ask("POST", meta, {"metadata": {"z": "1"}}) == (200, {"metadata": {"x": "y", "z": "1"}})
        assert ask("GET", f"{meta}/x") == (200, {"meta": {"x": "y"}})
        assert ask("PUT", f"{meta}/q", {"meta": {"r": "w"}})[0] == 400
        assert ask("PUT", f"{meta}/q", {"meta": {"q": 1}})[0] == 400
        assert ask("PUT", f"{meta}/q", {"meta": {"q": "w"}})[0] == 200
        assert [ask("DELETE", f"{meta}/q")[0] for _ in range(2)] == [204, 404]
        assert ask("POST", meta, {})[0] == 400
        assert ask("GET", f"{meta}/q")[0] == 404
        assert [ask("DELETE", path)[0] for _ in range(2)] == [204, 404]
        assert running.simulator.crashes == []
