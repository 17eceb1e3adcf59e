# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""How an existing server becomes as it is wanted.

Source: OpenStack API Complete Reference (17 November 2015), 3.2.5 "Update server", 3.3 "Server metadata", 3.4.3, 3.4.13
and 3.4.16 of the actions; 13.4 "Ports" of the Networking API; Nova's "Compute API", "Server tags".
"""

from __future__ import annotations

from typing import Any

from ..core.errors import TelcoError, WaitFailed
from ..core.lookup import find_named
from ..core.resource import Object
from ..core.work import Work
from . import moves
from .compute import compute
from .ports import LIST as LIST_PORTS
from .ports import UPDATE as UPDATE_PORT
from .security_groups import GET as GET_GROUP
from .security_groups import LIST as LIST_GROUPS
from .server_options import flavor_id
from .server_verbs import VERBS

UPDATE = compute("update_server", "PUT", "/servers/{id}", envelope="server")
SET_METADATA = compute("update_metadata_items", "POST", "/servers/{id}/metadata", repeatable=True)
SET_TAGS = compute("replace_server_tags", "PUT", "/servers/{id}/tags")
RESIZE = compute("resize_server", "POST", "/servers/{id}/action")
_REBUILD = VERBS["rebuild"].operation
_GROUPS = "security_groups"


def set_metadata(work: Work, have: Object, values: Object) -> None:
    """Add metadata, or change it; others stay."""
    present = have.get("metadata") or {}
    wanted = {key: value for key, value in values["metadata"].items() if present.get(key) != value}
    work.call(SET_METADATA, have, body={"metadata": wanted}, attempt=f"set metadata of {work.label}")


def set_tags(work: Work, have: Object, values: Object) -> None:
    """These and no others."""
    work.call(SET_TAGS, have, body={"tags": values["tags"]}, attempt=f"set the tags of {work.label}")


def set_groups(work: Work, have: Object, values: Object) -> None:
    """The same groups at each port, a request each: Nova's own call fails when one of them has a group already."""
    wanted = [_group_id(work, have, one["name"]) for one in values[_GROUPS]]
    ports = list(work.objects(LIST_PORTS, query={"device_id": have["id"]}))
    if not ports:
        raise TelcoError(
            f"{work.label} has no ports that could have security groups", option=_GROUPS, id=str(have["id"])
        )
    for port in ports:
        if sorted(port[_GROUPS]) != sorted(wanted):
            body = {_GROUPS: wanted}
            work.call(UPDATE_PORT, port, body=body, attempt=f"set the security groups of {work.label}")


def _group_id(work: Work, have: Object, name: str) -> str:
    """The id of a group of the server's project, or of one that is shared with it: each project has its C(default)."""
    for scope in ({"project_id": have["project_id"]}, {}):
        found = find_named(work, GET_GROUP, LIST_GROUPS, name, "security groups", scope)
        if found is not None:
            return str(found["id"])
    raise TelcoError(f"There is no security group {name}", option=_GROUPS, id=str(have["id"]))


def check_image(work: Work, have: Object, values: Object) -> None:
    """A disk is not made anew unless the task says so."""
    if not work.params["rebuild"]:
        shown = have.get("image")
        now = shown.get("id") if isinstance(shown, dict) else "none, as it was made from a volume"
        raise TelcoError(
            f"{work.label} exists, and its image is {now}, wanted is {values['image']['id']}. Set rebuild=true to make "
            "its disk anew.",
            option="image",
            id=str(have["id"]),
        )
    _check_state(work, have, "image", ("ACTIVE", "SHUTOFF", "ERROR"))


def set_image(work: Work, have: Object, values: Object) -> None:
    """Make its disk anew from an image."""
    body = {"rebuild": {"imageRef": values["image"]["id"]}}
    answer = work.answer(_REBUILD, have, body=body, attempt=f"rebuild {work.label}")
    _follow(work, have, answer.headers.get("x-openstack-request-id"), ("ACTIVE", "SHUTOFF"))


def check_flavor(work: Work, have: Object, values: Object) -> None:
    """Refuse what Nova would refuse."""
    _check_state(work, have, "flavor", ("ACTIVE", "SHUTOFF", moves.UNCONFIRMED))


def set_flavor(work: Work, have: Object, values: Object) -> None:
    """Resize it and confirm that; a resize that an earlier run has begun is only confirmed."""
    wanted = values["flavor"]
    if have.get("status") == moves.UNCONFIRMED:
        now = moves.look(work, str(have["id"])) or {}
        shown = (now.get("flavor") or {}).get("original_name")
        if shown != wanted["original_name"]:
            raise TelcoError(
                f"{work.label} waits for somebody to confirm or take back its resize to {shown}",
                option="flavor",
                id=str(have["id"]),
            )
    else:
        body = {"resize": {"flavorRef": flavor_id(work, wanted)}}
        answer = work.answer(RESIZE, have, body=body, attempt=f"resize {work.label}")
        _follow(work, have, answer.headers.get("x-openstack-request-id"), (moves.UNCONFIRMED,))
    if work.params["wait"] or work.check_mode:
        moves.confirm(work, have)
        _follow(work, have, None, ("ACTIVE", "SHUTOFF"), past=moves.UNCONFIRMED)


def _check_state(work: Work, have: Object, option: str, states: tuple[str, ...]) -> None:
    if have.get("status") not in states:
        raise TelcoError(
            f"{work.label} is {have.get('status')}; another {option} is for servers that are {' or '.join(states)}",
            option=option,
            id=str(have["id"]),
        )


def _follow(work: Work, have: Object, request_id: str | None, ends: tuple[str, ...], past: str | None = None) -> None:
    """Wait until it rests in one of these states.

    :param past: A state that it may be seen in at first.
    :raises WaitFailed: It rests in another one; what Nova has recorded is in the message.
    """
    if work.check_mode or not work.params["wait"]:
        return

    def look() -> dict[str, Any]:
        now = moves.look(work, str(have["id"]))
        if now is None:
            raise WaitFailed(f"{work.label} was deleted meanwhile", id=str(have["id"]))
        return now

    now = work.wait(
        look,
        lambda now: moves.task_of(now) is None and now.get("status") != past,
        what=f"what is being done with {work.label} to end",
        describe=lambda now: f"{now.get('status')} ({moves.task_of(now)})",
    )
    if now.get("status") not in ends:
        told = moves.explain(work, now, request_id)
        raise WaitFailed(f"Changing {work.label} has failed: {told}", id=str(have["id"]))
