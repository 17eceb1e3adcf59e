# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The actions on a server, what each needs and leaves, as a table.

Source: OpenStack API Complete Reference (17 November 2015), 3.4 "Server actions" and 3.5 "Server administrative
actions"; in which states Nova takes each, and what it shows afterwards, as Nova Zed does it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from ..core.operation import Operation
from .compute import compute

Params = Mapping[str, Any]


def _action(id: str) -> Operation:
    return compute(id, "POST", "/servers/{id}/action")


@dataclass(frozen=True, kw_only=True)
class Verb:
    """One action.

    :param operation: What carries it out.
    :param key: Its name in the body.
    :param body: What the body says of it: (options, the image's id).
    :param takes: The states (``status``) in which Nova takes it; None: any.
    :param leaves: The states that it ends in; None: the one that it began in. The first is the usual one.
    :param done: Whether a server is as it would be afterwards, so that nothing is to be done; None: done each time.
    """

    operation: Operation
    key: str
    body: Callable[[Params, str | None], Any] = lambda params, image: None
    takes: frozenset[str] | None = None
    leaves: tuple[str, ...] | None = None
    done: Callable[[Mapping[str, Any], Params], bool] | None = None

    def is_done(self, server: Mapping[str, Any], params: Params) -> bool:
        """Whether nothing is to be done."""
        return self.done is not None and self.done(server, params)


def _to(id: str, key: str, takes: str, leaves: str, **more: Any) -> Verb:
    """A verb from some states into others."""
    states = tuple(leaves.split())
    return Verb(
        operation=_action(id),
        key=key,
        takes=frozenset(takes.split()),
        leaves=states,
        done=lambda server, params: server.get("status") in states,
        **more,
    )


def _lock(id: str, key: str, wanted: bool) -> Verb:
    return Verb(operation=_action(id), key=key, done=lambda server, params: bool(server.get("locked")) is wanted)


def _rescue(params: Params, image: str | None) -> Any:
    given = {"adminPass": params.get("admin_password"), "rescue_image_ref": image}
    return {name: value for name, value in given.items() if value is not None} or None


def _rebuild(params: Params, image: str | None) -> Any:
    password = params.get("admin_password")
    return {"imageRef": image, **({} if password is None else {"adminPass": password})}


def _reset(server: Mapping[str, Any], params: Params) -> bool:
    return str(server.get("status")) == str(params.get("reset_to")).upper()


_REBOOT = _action("reboot_server")

VERBS: dict[str, Verb] = {
    "start": _to("start_server", "os-start", "SHUTOFF", "ACTIVE"),
    "stop": _to("stop_server", "os-stop", "ACTIVE ERROR", "SHUTOFF"),
    "pause": _to("pause_server", "pause", "ACTIVE", "PAUSED"),
    "unpause": _to("unpause_server", "unpause", "PAUSED", "ACTIVE"),
    "suspend": _to("suspend_server", "suspend", "ACTIVE", "SUSPENDED"),
    "resume": _to("resume_suspended_server", "resume", "SUSPENDED", "ACTIVE"),
    "lock": _lock("lock_server", "lock", True),
    "unlock": _lock("unlock_server", "unlock", False),
    "reboot_soft": Verb(
        operation=_REBOOT,
        key="reboot",
        body=lambda params, image: {"type": "SOFT"},
        takes=frozenset({"ACTIVE"}),
        leaves=("ACTIVE",),
    ),
    "reboot_hard": Verb(
        operation=_REBOOT,
        key="reboot",
        body=lambda params, image: {"type": "HARD"},
        takes=frozenset({"ACTIVE", "SHUTOFF", "PAUSED", "SUSPENDED", "ERROR"}),
        leaves=("ACTIVE",),
    ),
    "rebuild": Verb(
        operation=_action("rebuild_server"),
        key="rebuild",
        body=_rebuild,
        takes=frozenset({"ACTIVE", "SHUTOFF", "ERROR"}),
        leaves=("ACTIVE", "SHUTOFF"),
    ),
    "rescue": _to("rescue_server", "rescue", "ACTIVE SHUTOFF ERROR", "RESCUE", body=_rescue),
    "unrescue": _to("unrescue_server", "unrescue", "RESCUE", "ACTIVE"),
    # A shelved server leaves its host at once, or after a time that the cloud has set.
    "shelve": _to("shelve_server", "shelve", "ACTIVE SHUTOFF PAUSED SUSPENDED", "SHELVED_OFFLOADED SHELVED"),
    "shelve_offload": _to("shelf_offload_server", "shelveOffload", "SHELVED", "SHELVED_OFFLOADED"),
    "unshelve": _to("unshelve_shelved_server", "unshelve", "SHELVED SHELVED_OFFLOADED", "ACTIVE"),
    # What was confirmed cannot be reverted: such a server, too, is taken for what it would be.
    "revert_resize": _to("revert_resized_server", "revertResize", "VERIFY_RESIZE", "ACTIVE SHUTOFF"),
    "restore": _to("restore_soft_deleted_instance", "restore", "SOFT_DELETED", "ACTIVE"),
    "force_delete": Verb(operation=_action("force_delete_server"), key="forceDelete", leaves=()),
    "reset_state": Verb(
        operation=_action("reset_server_state"),
        key="os-resetState",
        body=lambda params, image: {"state": params["reset_to"]},
        leaves=("ACTIVE", "ERROR"),
        done=_reset,
    ),
    "change_password": Verb(
        operation=_action("change_administrative_password"),
        key="changePassword",
        body=lambda params, image: {"adminPass": params["admin_password"]},
        takes=frozenset({"ACTIVE"}),
    ),
    "inject_network_info": Verb(operation=_action("inject_network_information"), key="injectNetworkInfo"),
    "reset_network": Verb(operation=_action("reset_networking_on_a_server"), key="resetNetwork"),
}
