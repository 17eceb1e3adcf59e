# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The filters of a list of servers (3.2.1, and nova/api/openstack/compute/schemas/servers.py)."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from simulators.openstack.compute.errors import bad_request
from simulators.openstack.compute.model import Server
from simulators.openstack.compute.request import Call
from simulators.openstack.compute.schema import FALSE_WORDS, NUMBER, STRING, TRUE_WORDS, Schema, many
from simulators.openstack.compute.server_sort import keys
from simulators.openstack.compute.state import Compute

_REGEX: Schema = many({"type": "string", "format": "regex"})
_TIME: Schema = many({"type": "string", "format": "date-time"})
#: filters with one exact value
EXACT: dict[str, Callable[[Server], Any]] = {
    "user_id": lambda one: one.user_id,
    "project_id": lambda one: one.project_id,
    "tenant_id": lambda one: one.project_id,
    "image": lambda one: one.image_id,
    "image_ref": lambda one: one.image_id,
    "vm_state": lambda one: one.vm_state,
    "task_state": lambda one: one.task_state,
    "host": lambda one: one.host,
    "uuid": lambda one: one.id,
    "launch_index": lambda one: one.launch_index,
    "flavor": lambda one: one.flavor.id,
    "key_name": lambda one: one.key_name,
    "power_state": lambda one: one.power_state,
    "reservation_id": lambda one: one.reservation_id,
    "node": lambda one: one.host,
    "locked_by": lambda one: one.locked_by,
    "progress": lambda one: one.progress,
    "config_drive": lambda one: one.config_drive,
}
#: filters that are patterns
PATTERN: dict[str, Callable[[Server], str]] = {
    "name": lambda one: one.name,
    "display_name": lambda one: one.name,
    "description": lambda one: one.description or "",
    "display_description": lambda one: one.description or "",
    "hostname": lambda one: one.name,
}
#: filters about what servers here do not have, such as addresses: they find none
WITHOUT: tuple[str, ...] = ("kernel_id", "ramdisk_id", "ip", "ip6", "access_ip_v4", "access_ip_v6", "root_device_name")
WITHOUT += ("auto_disk_config", "launched_at", "terminated_at", "created_at")
JOINED = (
    "block_device_mapping",
    "services",
    "metadata",
    "system_metadata",
    "info_cache",
    "security_groups",
    "pci_devices",
)
TAGS = ("tags", "tags-any", "not-tags", "not-tags-any")
#: what a plain user may filter by, from which microversion on
PLAIN = {
    **dict.fromkeys(("reservation_id", "name", "status", "image", "flavor", "ip", "changes-since", "all_tenants"), 1),
    "ip6": 5,
    **dict.fromkeys(TAGS, 26),
    "changes-before": 66,
    "locked": 73,
    **dict.fromkeys(("availability_zone", "config_drive", "key_name", "created_at", "launched_at", "user_id"), 83),
    **dict.fromkeys(("terminated_at", "power_state", "task_state", "vm_state", "progress"), 83),
    "hostname": 90,
}
#: filters about the state, which a look may change
OF_STATE = ("status", "vm_state", "task_state", "power_state", "host", "node", "progress")


def schema(call: Call) -> dict[str, Schema]:
    """The query parameters that the microversion has."""
    plain = (
        *EXACT,
        *WITHOUT,
        *JOINED,
        "availability_zone",
        "sort_dir",
        "all_tenants",
        "deleted",
        "soft_deleted",
        "status",
    )
    found: dict[str, Schema] = {
        **dict.fromkeys(plain, many(STRING)),
        **dict.fromkeys((*PATTERN, "key_name", "flavor", "node", "availability_zone", "reservation_id"), _REGEX),
        "sort_key": many({"type": "string", "enum": keys(call)}),
        "changes-since": _TIME,
        "limit": many(NUMBER),
        "marker": many(STRING),
    }
    if call.at_least(26):
        found.update(dict.fromkeys(TAGS, _REGEX))
    if call.at_least(66):
        found["changes-before"] = _TIME
    if call.at_least(73):
        found["locked"] = many(STRING)
    return found


class Wanted:
    """The filters of one request.

    query: name -> value, checked. states: vm_states and task_states that the statuses asked for stand for, or None.
    """

    def __init__(
        self, compute: Compute, query: dict[str, str], states: tuple[set[str], set[str] | None] | None
    ) -> None:
        self.compute = compute
        self.query = query
        self.states = states
        since, before = query.get("changes-since"), query.get("changes-before")
        if since and before and _moment(before) < _moment(since):
            raise bad_request("The value of changes-since must be less than or equal to changes-before.")
        self.locked = truth(query["locked"]) if "locked" in query else None
        #: whether deleted servers are shown, or only they; None for both
        self.deleted: bool | None = query.get("deleted", "") in TRUE_WORDS
        if states is not None and states[0] == {"deleted"}:
            self.deleted = True
        elif "deleted" not in query and (since or before):
            self.deleted = None

    def of(self, servers: list[Server], *, looking: bool = False) -> list[Server]:
        """Those that fit; looking: without regard to their state, which a look may change."""
        return [one for one in servers if self._fits(one, looking)]

    def _is_deleted(self, server: Server) -> bool:
        """One that may be had back counts as deleted, unless soft_deleted says that it is shown or is not."""
        if server.vm_state != "soft-delete" or server.id in self.compute.deleted:
            return server.id in self.compute.deleted
        soft = self.query.get("soft_deleted")
        return soft is None or (soft in TRUE_WORDS) is self.deleted

    def _fits(self, server: Server, looking: bool) -> bool:
        if not looking and self.deleted is not None and self._is_deleted(server) is not self.deleted:
            return False
        if not looking and self.states is not None:
            vm_states, task_states = self.states
            if server.vm_state not in vm_states or (task_states is not None and server.task_state not in task_states):
                return False
        for name, value in self.query.items():
            if looking and name in OF_STATE:
                if name == "host" and value not in (server.host, server.claims):
                    return False
            elif not self._one(server, name, value):
                return False
        return True

    def _one(self, server: Server, name: str, value: str) -> bool:
        if name in PATTERN:
            # nova/db/main/api.py, _safe_regex_mysql: alternatives are not to be had.
            return re.search(value.replace("|", r"\|"), PATTERN[name](server), re.IGNORECASE) is not None
        if name in EXACT:
            have = EXACT[name](server)
            return (str(have) if have is not None else "") == value
        if name == "availability_zone":
            return self.compute.zone_of_server(server) == value
        if name == "locked":
            return self.locked is (server.locked_by is not None)
        if name in TAGS:
            tags, have = set(value.split(",")), set(server.tags)
            hit = bool(tags & have) if name.endswith("any") else tags <= have
            return hit is not name.startswith("not")
        if name == "changes-since":
            return _moment(server.updated) >= _moment(value)
        if name == "changes-before":
            return _moment(server.updated) <= _moment(value)
        return name not in WITHOUT


def truth(word: str) -> bool:
    """Yes or no; 400 for what is neither."""
    if word in TRUE_WORDS or word.lower() in ("t", "y"):
        return True
    if word in FALSE_WORDS or word.lower() in ("f", "n"):
        return False
    known = "'0', '1', 'f', 'false', 'n', 'no', 'off', 'on', 't', 'true', 'y', 'yes'"
    raise bad_request(f"Unrecognized value '{word}', acceptable values are: {known}")


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)
