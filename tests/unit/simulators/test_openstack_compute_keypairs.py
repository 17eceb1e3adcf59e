# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Key pairs of the simulated Nova."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from simulators.kit import Running, serve
from simulators.openstack import OpenStack

from .test_openstack_compute import Client, message

KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f me@here"


@pytest.fixture
def running() -> Iterator[Running]:
    with serve(OpenStack()) as running:
        yield running
        assert running.simulator.crashes == []


@pytest.fixture
def call(running: Running) -> Client:
    return Client(running)


def new(call: Client, version: str = "2.60", **pair: Any) -> Any:
    return call("POST", "/os-keypairs", {"keypair": pair}, version)


def test_imported(call: Client) -> None:
    answer = new(call, name="me", public_key=KEY)
    assert answer.status_code == 201
    pair = answer.json()["keypair"]
    assert sorted(pair) == ["fingerprint", "name", "public_key", "type", "user_id"]
    assert (pair["public_key"], pair["type"], len(pair["fingerprint"])) == (KEY, "ssh", 47)
    shown = call("GET", "/os-keypairs/me").json()["keypair"]
    assert (shown["id"], shown["deleted"], shown["fingerprint"]) == (1, False, pair["fingerprint"])
    assert message(new(call, name="me", public_key=KEY)) == "Key pair 'me' already exists."
    assert call("DELETE", "/os-keypairs/me").status_code == 204
    assert message(call("DELETE", "/os-keypairs/me")).startswith("Keypair me not found for user ")


def test_generated_as_long_as_nova_did_that(call: Client) -> None:
    pair = new(call, name="made").json()["keypair"]
    assert pair["private_key"].startswith("-----BEGIN RSA PRIVATE KEY-----")
    assert pair["public_key"].endswith(" Generated-by-Nova")
    assert "private_key" not in call("GET", "/os-keypairs/made").json()["keypair"]
    assert "'public_key' is a required property" in message(new(call, "2.92", name="other"))


@pytest.mark.parametrize(
    ("pair", "told"),
    [
        ({"name": "a", "public_key": "ssh-rsa nonsense"}, "failed to generate fingerprint"),
        ({"name": "a", "public_key": KEY.replace("ssh-ed25519", "ssh-rsa")}, "failed to generate fingerprint"),
        ({"name": "a@b", "public_key": KEY}, "unsafe characters"),
        ({"name": "a", "type": "gpg"}, "is not one of"),
        ({"public_key": KEY}, "'name' is a required property"),
    ],
)
def test_refused(call: Client, pair: dict[str, Any], told: str) -> None:
    answer = new(call, **pair)
    assert (answer.status_code, told in message(answer)) == (400, True), answer.text


def test_what_versions_know(call: Client) -> None:
    answer = new(call, "2.1", name="old", public_key=KEY)
    assert (answer.status_code, "type" in answer.json()["keypair"]) == (200, False)
    assert new(call, "2.1", name="x", type="ssh").status_code == 400
    assert new(call, "2.92", name="me@here.org", public_key=KEY).status_code == 201
    assert call("DELETE", "/os-keypairs/old", version="2.1").status_code == 202


def test_pages(call: Client) -> None:
    for name in ("a", "b", "c"):
        new(call, name=name, public_key=KEY)
    page = call("GET", "/os-keypairs?limit=2", version="2.60").json()
    assert [one["keypair"]["name"] for one in page["keypairs"]] == ["a", "b"]
    assert "marker=b" in page["keypairs_links"][0]["href"]
    assert len(call("GET", "/os-keypairs?limit=2", version="2.34").json()["keypairs"]) == 3
    assert message(call("GET", "/os-keypairs?marker=z")) == "marker [z] not found"


def test_whose_they_are(running: Running, call: Client) -> None:
    demo = Client(running, "demo")
    user = new(demo, name="mine", public_key=KEY).json()["keypair"]["user_id"]
    assert call("GET", "/os-keypairs").json()["keypairs"] == []
    assert len(call("GET", f"/os-keypairs?user_id={user}").json()["keypairs"]) == 1
    assert call("GET", f"/os-keypairs/mine?user_id={user}").status_code == 200
    assert new(call, name="yours", public_key=KEY, user_id=user).status_code == 201
    assert demo("GET", "/os-keypairs?user_id=another").status_code == 403
    assert new(demo, name="x", public_key=KEY, user_id="another").status_code == 403
