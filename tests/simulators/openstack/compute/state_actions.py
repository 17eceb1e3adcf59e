# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Rescue, shelving, rebuilding, restoring, deletion by force, and what is put into a guest (3.4, 3.5).

As Nova Zed does it: what is shelved leaves its host at once, and resetNetwork is gone (410). A Nova that is set up
otherwise is beside it: see deferring.py.
"""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Any

from simulators.openstack.compute import deferring
from simulators.openstack.compute.actions import ANYTHING, KINDS, Kind, need_state, need_unlocked, who
from simulators.openstack.compute.errors import NovaError, bad_request
from simulators.openstack.compute.model import Server
from simulators.openstack.compute.moves import record
from simulators.openstack.compute.power import simple, work
from simulators.openstack.compute.request import Call
from simulators.openstack.compute.schema import NAME, STRING, UUID, document, envelope, metadata
from simulators.openstack.compute.server_view import full
from simulators.openstack.compute.servers import delete
from simulators.openstack.compute.words import RUNNING, SHUTDOWN

if TYPE_CHECKING:
    import flask

    from simulators.openstack.simulator import OpenStack

_GONE = "This resource is no longer available. No forwarding address is given."
_RESCUE = envelope("rescue", document({"adminPass": STRING, "rescue_image_ref": UUID}, kind=["object", "null"]))
_PASSWORD = envelope("changePassword", document({"adminPass": STRING}, ["adminPass"]))
_REBUILD = envelope(
    "rebuild",
    document(
        {
            "imageRef": UUID,
            "name": NAME,
            "adminPass": STRING,
            "metadata": metadata("string"),
            "preserve_ephemeral": {"type": ["boolean", "string"]},
            "OS-DCF:diskConfig": {"type": "string", "enum": ["AUTO", "MANUAL"]},
            "accessIPv4": STRING,
            "accessIPv6": STRING,
            "description": {"type": ["string", "null"], "maxLength": 255},
            "key_name": {"type": ["string", "null"]},
            "user_data": {"type": ["string", "null"]},
        },
        ["imageRef"],
    ),
)


def register(_cloud: OpenStack, _app: flask.Flask) -> None:
    """Add the actions."""
    running = ("active", RUNNING)
    simple("unrescue", "unrescue", {"rescued"}, "unrescuing", running, "compute_unrescue_instance")
    simple("restore", "restore", {"soft-delete"}, "restoring", running, "compute_restore_instance")
    KINDS["rescue"] = Kind(_rescue, [(1, _RESCUE)], status=200)
    KINDS["shelve"] = Kind(_shelve, ANYTHING)
    KINDS["shelveOffload"] = Kind(_offload, ANYTHING, "os-shelve:shelve_offload")
    KINDS["unshelve"] = Kind(_unshelve, ANYTHING)
    KINDS["rebuild"] = Kind(_rebuild, [(1, _REBUILD)])
    KINDS["forceDelete"] = Kind(_force_delete, ANYTHING)
    KINDS["changePassword"] = Kind(_password, [(1, _PASSWORD)])
    KINDS["injectNetworkInfo"] = Kind(_inject, ANYTHING, "os-admin-actions:inject_network_info")
    KINDS["resetNetwork"] = Kind(_reset_network, ANYTHING, "os-admin-actions:reset_network")


def _image(call: Call, image_id: str) -> None:
    if image_id not in call.cloud.images.images:
        raise bad_request(f"Image {image_id} could not be found.")


def _rescue(call: Call, server: Server, sent: dict[str, Any] | None) -> dict[str, str]:
    need_unlocked(call, server)
    sent = sent or {}
    if "rescue_image_ref" in sent:
        _image(call, sent["rescue_image_ref"])
    need_state(server, "rescue", {"active", "stopped", "error"})
    work(call, server, "rescue", "rescuing", ("rescued", RUNNING), "compute_rescue_instance")
    return {"adminPass": sent.get("adminPass") or secrets.token_urlsafe(9)}


def _leave(server: Server) -> None:
    server.host = None


def _shelve(call: Call, server: Server, _sent: Any) -> None:
    need_unlocked(call, server)
    need_state(server, "shelve", {"active", "stopped", "paused", "suspended"})
    if deferring.asked():
        work(call, server, "shelve", "shelving", ("shelved", SHUTDOWN), "compute_shelve_instance")
        return
    then = ("shelved_offloaded", SHUTDOWN)
    work(call, server, "shelve", "shelving", then, "compute_shelve_instance", lambda: _leave(server))


def _offload(call: Call, server: Server, _sent: Any) -> None:
    need_unlocked(call, server)
    need_state(server, "shelveOffload", {"shelved"})
    then = ("shelved_offloaded", SHUTDOWN)
    event = "compute_shelve_offload_instance"
    work(call, server, "shelveOffload", "shelving_offloading", then, event, lambda: _leave(server))


def _unshelve(call: Call, server: Server, _sent: Any) -> None:
    need_unlocked(call, server)
    need_state(server, "unshelve", {"shelved", "shelved_offloaded"})
    host = server.host or getattr(call.compute.schedule(server), "name", None)
    if host is None:
        raise bad_request("No valid host was found. ")

    def arrive() -> None:
        server.host, server.claims = host, None

    server.claims = host
    work(call, server, "unshelve", "unshelving", ("active", RUNNING), "compute_unshelve_instance", arrive)


def _rebuild(call: Call, server: Server, sent: dict[str, Any]) -> dict[str, Any]:
    need_unlocked(call, server)
    _image(call, sent["imageRef"])
    need_state(server, "rebuild", {"active", "stopped", "error"})
    then = ("stopped", SHUTDOWN) if server.vm_state == "stopped" else ("active", RUNNING)
    server.image_id = sent["imageRef"]
    server.name = sent.get("name", server.name)
    server.metadata = dict(sent.get("metadata", server.metadata))
    server.description = sent.get("description", server.description)
    server.access.update({name: sent[name] for name in ("accessIPv4", "accessIPv6") if name in sent})
    server.fault = None
    work(call, server, "rebuild", "rebuilding", then, "compute_rebuild_instance")
    shown = full(call, server, one=True, short=not call.at_least(75))
    return {"server": {**shown, "adminPass": sent.get("adminPass") or secrets.token_urlsafe(9)}}


def _force_delete(call: Call, server: Server, _sent: Any) -> None:
    delete(call, server, who(call))


def _password(call: Call, server: Server, _sent: dict[str, Any]) -> None:
    need_unlocked(call, server)
    need_state(server, "changePassword", {"active"})
    power = (server.vm_state, server.power_state)
    work(call, server, "changePassword", "updating_password", power, "compute_set_admin_password")


def _inject(call: Call, server: Server, _sent: Any) -> None:
    need_unlocked(call, server)
    need_state(server, "inject_network_info", {"active", "paused", "suspended", "stopped", "rescued", "resized"}, None)
    record(server, "injectNetworkInfo", who(call)).end()


def _reset_network(call: Call, server: Server, _sent: Any) -> None:
    if not deferring.asked():
        raise NovaError(410, _GONE)
    need_unlocked(call, server)
    need_state(server, "reset_network", {"active", "paused", "suspended", "stopped", "rescued", "resized"}, None)
    record(server, "resetNetwork", who(call)).end()
