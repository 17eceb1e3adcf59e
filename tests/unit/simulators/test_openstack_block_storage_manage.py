# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Volumes that the simulated Cinder lets go of and takes again. Held against Cinder of Zed."""

from __future__ import annotations

from typing import Any

import pytest

from .openstack_block_storage_caller import Ask, asking, refused

_HOST = "block1.develop.stand.loc@files1#files"


def _settled(ask: Ask, volume: str) -> dict[str, Any]:
    for _ in range(20):
        found: dict[str, Any] = ask("GET", f"/volumes/{volume}").json().get("volume", {})
        if found.get("status") not in ("creating", "unmanaging"):
            return found
    raise AssertionError(found)


def _manage(ask: Ask, **more: Any) -> Any:
    return ask("POST", "/os-volume-manage", {"volume": {"host": _HOST, "ref": {"source-name": "nope"}, **more}})


def test_one_is_let_go_of_and_taken_again() -> None:
    with asking() as ask:
        volume = ask("POST", "/volumes", {"volume": {"size": 2}}).json()["volume"]["id"]
        _settled(ask, volume)
        assert ask("POST", f"/volumes/{volume}/action", {"os-unmanage": {}}).status_code == 202
        assert _settled(ask, volume) == {}
        answer = _manage(ask, ref={"source-name": f"volume-{volume}"}, name="taken", bootable=True, metadata={"a": "b"})
        assert answer.status_code == 202
        made = answer.json()["volume"]
        assert (made["status"], made["size"], made["volume_type"], made["updated_at"]) == ("creating", 0, "files", None)
        found = _settled(ask, made["id"])
        assert (found["status"], found["size"], found["bootable"]) == ("available", 2, "true")
        assert found["os-vol-host-attr:host"] == _HOST


def test_what_is_not_there_is_in_error() -> None:
    with asking() as ask:
        assert _settled(ask, _manage(ask).json()["volume"]["id"])["status"] == "error"


@pytest.mark.parametrize(
    ("volume", "words"),
    [
        ({"host": ""}, "Host field is missing."),
        ({"host": "nope"}, "Host 'nope' not found"),
        ({"volume_type": "nope"}, "Cannot find requested 'nope' volume type"),
        ({"bogus": "x"}, "Additional properties are not allowed ('bogus' was unexpected)"),
    ],
)
def test_what_it_refuses(volume: dict[str, Any], words: str) -> None:
    with asking() as ask:
        assert refused(_manage(ask, **volume), 400, words)
        assert refused(
            ask("POST", "/os-volume-manage", {"volume": {"host": _HOST}}), 400, "'ref' is a required property"
        )
