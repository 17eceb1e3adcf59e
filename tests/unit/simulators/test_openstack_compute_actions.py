# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rescue, shelving, rebuilding and the like on the simulated Nova, as Nova Zed was seen to answer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from simulators.kit import Running, serve
from simulators.openstack import OpenStack
from simulators.openstack.compute.state import IMAGE

from .test_openstack_compute import Client, message


@pytest.fixture
def running() -> Iterator[Running]:
    with serve(OpenStack()) as running:
        yield running
        assert running.simulator.crashes == []


class Guest:
    """One server, and what is done to it."""

    def __init__(self, running: Running, name: str) -> None:
        assert isinstance(running.simulator, OpenStack)
        self.call = Client(running)
        self.server = running.simulator.compute.named(name)[0]

    def act(self, **sent: Any) -> Any:
        return self.call("POST", f"/servers/{self.server.id}/action", sent)

    def rest(self) -> dict[str, Any]:
        """The server when nothing is being done with it."""
        for _ in range(9):
            answer = self.call("GET", f"/servers/{self.server.id}")
            if answer.status_code == 404:
                return {"status": None}
            shown: dict[str, Any] = answer.json()["server"]
            if shown["OS-EXT-STS:task_state"] is None:
                return shown
        raise AssertionError("it never rests")


def test_rescue(running: Running) -> None:
    guest = Guest(running, "vm-1")
    assert message(guest.act(rescue={"rescue_image_ref": "9cbefc35-d372-40c5-88e2-9fdab6ea12c0"})).endswith("be found.")
    answer = guest.act(rescue={"adminPass": "chosen", "rescue_image_ref": IMAGE})
    assert (answer.status_code, answer.json()) == (200, {"adminPass": "chosen"})
    assert guest.rest()["status"] == "RESCUE"
    refused = guest.act(rescue=None)
    assert refused.status_code == 409
    assert message(refused) == f"Cannot 'rescue' instance {guest.server.id} while it is in vm_state rescued"
    assert guest.act(unrescue=None).status_code == 202
    assert guest.rest()["status"] == "ACTIVE"


def test_what_is_shelved_leaves_its_host(running: Running) -> None:
    guest = Guest(running, "vm-2")
    assert guest.act(shelve=None).status_code == 202
    shelved = guest.rest()
    assert (shelved["status"], shelved["OS-EXT-SRV-ATTR:host"]) == ("SHELVED_OFFLOADED", None)
    assert guest.act(shelveOffload=None).status_code == 409
    assert guest.act(unshelve=None).status_code == 202
    back = guest.rest()
    assert back["status"] == "ACTIVE"
    assert back["OS-EXT-SRV-ATTR:host"] is not None


def test_a_rebuilt_server_rests_as_before(running: Running) -> None:
    guest = Guest(running, "vm-2")
    answer = guest.act(rebuild={"imageRef": IMAGE, "name": "again", "adminPass": "chosen"})
    assert answer.status_code == 202
    assert answer.json()["server"]["adminPass"] == "chosen"
    rebuilt = guest.rest()
    assert (rebuilt["status"], rebuilt["name"]) == ("SHUTOFF", "again")
    assert guest.act(rebuild={"imageRef": IMAGE, "flavorRef": "1"}).status_code == 400


def test_a_password_takes_a_moment_and_a_running_guest(running: Running) -> None:
    guest = Guest(running, "vm-1")
    assert guest.act(changePassword={"adminPass": "chosen"}).status_code == 202
    assert guest.call("GET", f"/servers/{guest.server.id}").json()["server"]["status"] == "PASSWORD"
    assert guest.rest()["status"] == "ACTIVE"
    assert Guest(running, "vm-2").act(changePassword={"adminPass": "chosen"}).status_code == 409
    assert guest.act(changePassword={}).status_code == 400


def test_deletion_by_force_and_restoring(running: Running) -> None:
    guest = Guest(running, "vm-1")
    refused = guest.act(restore=None)
    assert message(refused) == f"Cannot 'restore' instance {guest.server.id} while it is in vm_state active"
    assert guest.act(forceDelete=None).status_code == 202
    assert guest.rest()["status"] is None


def test_a_network_is_injected_but_not_reset(running: Running) -> None:
    guest = Guest(running, "vm-1")
    assert guest.act(injectNetworkInfo=None).status_code == 202
    gone = guest.act(resetNetwork=None)
    assert (gone.status_code, list(gone.json())) == (410, ["computeFault"])


class DeferringGuest(Guest):
    """One that the Nova beside takes care of, which defers deletion."""

    def __init__(self, running: Running, name: str) -> None:
        super().__init__(running, name)
        self.call.url = self.call.url.replace("/compute/", "/compute-deferring/")

    def listed(self, **query: str) -> bool:
        found = self.call("GET", "/servers?" + "&".join(f"{key}={value}" for key, value in query.items()))
        return self.server.id in [one["id"] for one in found.json()["servers"]]


def test_deferred_deletion(running: Running) -> None:
    guest = DeferringGuest(running, "vm-1")
    assert guest.listed(all_tenants="1")
    assert guest.call("DELETE", f"/servers/{guest.server.id}").status_code == 204
    assert guest.rest()["status"] == "SOFT_DELETED"
    assert not guest.listed(all_tenants="1")
    assert guest.listed(all_tenants="1", soft_deleted="1")
    assert guest.listed(all_tenants="1", deleted="1")
    assert not guest.listed(all_tenants="1", deleted="1", soft_deleted="0")
    assert guest.act(restore=None).status_code == 202
    assert guest.rest()["status"] == "ACTIVE"
    assert guest.call("DELETE", f"/servers/{guest.server.id}").status_code == 204
    assert guest.rest()["status"] == "SOFT_DELETED"
    assert guest.act(forceDelete=None).status_code == 202
    assert guest.rest()["status"] is None


def test_what_is_shelved_stays_on_its_host_until_it_is_offloaded(running: Running) -> None:
    guest = DeferringGuest(running, "vm-1")
    guest.act(shelve=None)
    shelved = guest.rest()
    assert shelved["status"] == "SHELVED"
    assert shelved["OS-EXT-SRV-ATTR:host"] is not None
    assert guest.act(shelveOffload=None).status_code == 202
    assert (guest.rest()["status"], guest.rest()["OS-EXT-SRV-ATTR:host"]) == ("SHELVED_OFFLOADED", None)


def test_a_network_is_reset_by_a_nova_of_old(running: Running) -> None:
    assert DeferringGuest(running, "vm-1").act(resetNetwork=None).status_code == 202
