# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is done to volumes beside making and changing them, what each needs and when it is done already, as a table.

Source: OpenStack API Complete Reference (17 November 2015), 1.6 "Volume actions"; Cinder's "Block Storage API v3",
"Volume actions"; when Cinder of Zed takes each.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from ..core.operation import Operation
from ..core.resource import Object
from .block_storage import volume

Params = Mapping[str, Any]
Volume = Mapping[str, Any]
#: What ``reset_status`` tells Cinder.
STATES = ("status", "attach_status", "migration_status")


def _action(id: str, **more: Any) -> Operation:
    return volume(id, "POST", "/volumes/{id}/action", **more)


@dataclass(frozen=True, kw_only=True)
class Verb:
    """One action.

    :param operation: What carries it out.
    :param key: Its name in the body.
    :param options: The options that mean something for it.
    :param body: What the body says of it, from the options; the server is an id by then.
    :param done: Whether a volume is as it would be afterwards; None: done each time.
    :param leaves: What it changes of the volume's state: (volume, options).
    :param goes: The volume is gone afterwards.
    """

    operation: Operation
    key: str
    options: tuple[str, ...] = ()
    body: Callable[[Params], Object] = lambda params: {}
    done: Callable[[Volume, Params], bool] | None = None
    leaves: Callable[[Volume, Params], Object] = lambda found, params: {}
    goes: bool = False

    def goal(self, found: Volume, params: Params) -> Object:
        """The state of the volume that the action is for: the same before it is carried out and afterwards."""
        return {**state(found), **self.leaves(found, params)}

    def is_done(self, found: Volume, params: Params) -> bool:
        """Whether nothing is to be done."""
        return self.done is not None and self.done(found, params)


def attachments(found: Volume, params: Params) -> list[Mapping[str, Any]]:
    """The attachments of a volume that the options mean: all of them when none is named."""
    wanted = {
        "attachment_id": params.get("attachment_id"),
        "server_id": params.get("server"),
        "host_name": params.get("host_name"),
    }
    named = {key: value for key, value in wanted.items() if value is not None}
    return [one for one in found.get("attachments") or [] if all(one.get(key) == named[key] for key in named)]


def state(found: Volume) -> Object:
    """What Cinder is told by ``reset_status``, as it is now."""
    return {
        "status": found.get("status"),
        "attach_status": "attached" if found.get("attachments") else "detached",
        "migration_status": found.get("migration_status") or "none",
    }


def _given(params: Params, **names: str) -> Object:
    return {wire: params[name] for name, wire in names.items() if params.get(name) is not None}


def _freed(found: Volume, params: Params) -> Object:
    """With its last attachment a volume is free."""
    last = len(found.get("attachments") or []) == 1
    return {"status": "available", "attach_status": "detached"} if last else {}


def _told(params: Params) -> Object:
    return {name: str(params[name]).lower() for name in STATES if params.get(name) is not None}


def _reset(found: Volume, params: Params) -> bool:
    return state(found) == {**state(found), **_told(params)}


_ATTACH = {"server": "instance_uuid", "host_name": "host_name", "device": "mountpoint", "mode": "mode"}

VERBS: dict[str, Verb] = {
    "attach": Verb(
        operation=_action("attach_volume_to_server"),
        key="os-attach",
        options=tuple(_ATTACH),
        body=lambda params: _given(params, **_ATTACH),
        done=lambda found, params: bool(attachments(found, params)),
        leaves=lambda found, params: {"status": "in-use", "attach_status": "attached"},
    ),
    "detach": Verb(
        operation=_action("detach_volume_from_server", documented=False),
        key="os-detach",
        options=("server", "host_name", "attachment_id"),
        body=lambda params: _given(params, attachment_id="attachment_id"),
        done=lambda found, params: not attachments(found, params),
        leaves=_freed,
    ),
    "force_detach": Verb(
        operation=_action("force_detach_volume"),
        key="os-force_detach",
        options=("server", "host_name", "attachment_id", "connector"),
        body=lambda params: _given(params, attachment_id="attachment_id", connector="connector"),
        done=lambda found, params: not attachments(found, params),
        leaves=_freed,
    ),
    "reset_status": Verb(
        operation=_action("reset_volume_statuses", repeatable=True),
        key="os-reset_status",
        options=STATES,
        body=_told,
        done=_reset,
        leaves=lambda found, params: _told(params),
    ),
    "unmanage": Verb(operation=_action("unmanage_volume"), key="os-unmanage", goes=True),
    "promote_replica": Verb(operation=_action("promote_replicated_volume"), key="os-promote-replica"),
    "reenable_replica": Verb(operation=_action("reenable_volume_replication"), key="os-reenable-replica"),
}
