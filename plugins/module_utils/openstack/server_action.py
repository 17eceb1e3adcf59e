# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is done to a server beside making, changing and moving it: started, stopped, locked, shelved, rescued.

Source: OpenStack API Complete Reference (17 November 2015), 3.4 "Server actions" and 3.5 "Server administrative
actions".
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import AnswerLost, InvalidOption, TelcoError, WaitFailed
from ..core.fields import Field
from ..core.module import Action, ActionModule
from ..core.resource import Object
from ..core.work import Work
from . import moves, server_lookup
from .client import OPENSTACK
from .compute import NOTE
from .image_lookup import image_id
from .server_verbs import VERBS, Verb
from .servers import FIELDS as SERVER
from .servers import shown

Server = Mapping[str, Any]

#: The options that mean something only for some of the actions.
_ONLY_FOR = {
    "admin_password": ("change_password", "rebuild", "rescue"),
    "image": ("rebuild", "rescue"),
    "reset_to": ("reset_state",),
}
_NEEDED = {"change_password": "admin_password", "reset_state": "reset_to"}


def _check(params: Mapping[str, Any]) -> None:
    action = params["action"]
    for option, actions in _ONLY_FOR.items():
        if params.get(option) is not None and action not in actions:
            raise InvalidOption(option, f"means nothing for action {action}")
    needed = _NEEDED.get(action)
    if needed is not None and params.get(needed) is None:
        raise InvalidOption(needed, f"is needed for action {action}")


class _Act:
    """One run of the module."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.action: str = work.params["action"]
        self.verb: Verb = VERBS[self.action]
        self.request_id: str | None = None

    def run(self) -> Object:
        work = self.work
        if self.action == "force_delete":
            return self._deleted()
        server = self._rested(server_lookup.need(work))
        if self.verb.is_done(server, work.params):
            return self._result(server, server, changed=False)
        self._check_state(server)
        image = self._image(server)
        self._begin(server, image)
        return self._result(server, self._followed(server), changed=True)

    def _deleted(self) -> Object:
        """The server is gone, or will be; one that is not there was deleted before."""
        work = self.work
        name, everywhere = str(work.params["name"]), bool(work.params["all_projects"])
        server = server_lookup.find(work, name, all_projects=everywhere)
        if server is None:
            return {"changed": False, "server": None, "request_id": None}
        self._begin(server, None)
        work.wait(
            lambda: moves.look(work, str(server["id"])),
            lambda now: now is None or now.get("status") == "ERROR",
            what=f"{moves.label(server)} to be gone",
            describe=lambda now: "gone" if now is None else _state(now),
        )
        left = None if work.check_mode or not work.params["wait"] else moves.look(work, str(server["id"]))
        if left is not None:
            raise self._failed(left)
        diff = {"before": {"status": server.get("status")}, "after": {"status": None}}
        return {"changed": True, "server": shown(server), "request_id": self.request_id, "diff": diff}

    def _rested(self, server: Server) -> Server:
        """The server when what is being done with it is over: Nova takes no action before, an earlier run's goes on."""
        if _at_rest(server) or self.verb.takes is None:
            return server
        found = self.work.wait(lambda: self._look(server), _at_rest, what=_until_rest(server), describe=_state)
        return server if found is None else found

    def _look(self, server: Server) -> Server:
        now = moves.look(self.work, str(server["id"]))
        if now is None:
            raise WaitFailed(f"{moves.label(server)} was deleted meanwhile", id=str(server["id"]))
        return now

    def _check_state(self, server: Server) -> None:
        """Refuse what Nova would refuse, in check mode too."""
        takes = self.verb.takes
        if takes is not None and server.get("status") not in takes:
            raise TelcoError(
                f"{moves.label(server)} is {_state(server)}; action {self.action} is for servers that are "
                f"{' or '.join(sorted(takes))}",
                option="action",
                id=str(server["id"]),
            )

    def _image(self, server: Server) -> str | None:
        named = self.work.params.get("image")
        if named is not None:
            return str(image_id(self.work, named))
        if self.action != "rebuild":
            return None
        own = server.get("image")
        if not isinstance(own, Mapping) or not own.get("id"):
            raise InvalidOption("image", f"is needed: {moves.label(server)} was made from a volume")
        return str(own["id"])

    def _begin(self, server: Server, image: str | None) -> None:
        work, verb = self.work, self.verb
        try:
            answer = work.answer(
                verb.operation,
                {"id": server["id"]},
                body={verb.key: verb.body(work.params, image)},
                attempt=f"{self.action.replace('_', ' ')} {moves.label(server)}",
            )
        except AnswerLost:
            now = moves.look(work, str(server["id"]))
            if now is not None and _at_rest(now) and (verb.done is None or not verb.is_done(now, work.params)):
                raise
            return
        self.request_id = answer.headers.get("x-openstack-request-id")

    def _followed(self, before: Server) -> Server:
        """The server when the action is over; in check mode as it was, without waiting as it is."""
        work = self.work
        if work.check_mode:
            return before
        if not work.params["wait"]:
            return self._look(before)
        now: Server = work.wait(lambda: self._look(before), _at_rest, what=_until_rest(before), describe=_state)
        ends = self.verb.leaves
        if ends is None:
            ends = (str(before.get("status")),)
        if now.get("status") not in ends:
            raise self._failed(now)
        return now

    def _failed(self, now: Server) -> WaitFailed:
        told = moves.explain(self.work, now, self.request_id)
        return WaitFailed(f"Action {self.action} of {moves.label(now)} has failed: {told}", id=str(now["id"]))

    def _result(self, before: Server, after: Server, *, changed: bool) -> Object:
        state = self._told(before)
        return {
            "changed": changed,
            "server": shown(after),
            "request_id": self.request_id,
            "diff": {"before": state, "after": self._goal(before) if changed else state},
        }

    def _told(self, server: Server) -> Object:
        """What the action concerns."""
        if self.action in ("lock", "unlock"):
            return {"is_locked": bool(server.get("locked"))}
        return {"status": server.get("status")}

    def _goal(self, before: Server) -> Object:
        """What the action is for, which is the same before it is carried out and afterwards."""
        if self.action in ("lock", "unlock"):
            return {"is_locked": self.action == "lock"}
        if self.action == "reset_state":
            return {"status": str(self.work.params["reset_to"]).upper()}
        if not self.verb.leaves or before.get("status") in self.verb.leaves:
            return self._told(before)
        return {"status": self.verb.leaves[0]}


def _at_rest(server: Server) -> bool:
    """Whether nothing is being done with it; while it is built there are moments without a task."""
    return moves.task_of(server) is None and server.get("status") != "BUILD"


def _until_rest(server: Server) -> str:
    return f"what is being done with {moves.label(server)} to end"


def _state(server: Server) -> str:
    task = moves.task_of(server)
    return f"{server.get('status')}" + (f" ({task})" if task else "")


SERVER_ACTION = ActionModule(
    Action(
        system=OPENSTACK,
        name="server_action",
        title="server",
        key=("name",),
        summary="Start, stop, lock, shelve, rescue or rebuild a server of OpenStack",
        description=(
            "Does something to one server of the compute service (Nova), and waits until it is over.",
            "Nothing is done to a server that is already as the action would leave it. What shows in no state is done "
            "each time: V(reboot_soft), V(reboot_hard), V(rebuild), V(change_password), V(inject_network_info), "
            "V(reset_network).",
            "When something is being done with the server already, that is waited for first.",
            "An action that ends in another state than it should is a failure, which tells the state and what Nova has "
            "recorded of the action.",
            "Options have the names of M(openstack.cloud.server_action), so that its tasks work here.",
        ),
        notes=(NOTE,),
        always_changes="Actions that leave no state are done at each run.",
        reference="OpenStack API Complete Reference (2015-11-17), 3.4 and 3.5 Server actions",
        fields={
            "name": Field(
                required=True,
                option_only=True,
                aliases=("server",),
                doc="Name or id of the server. When several servers have the name, the module fails and tells their "
                "ids.",
            ),
            "all_projects": server_lookup.ALL_PROJECTS,
            "action": Field(
                required=True,
                choices=tuple(VERBS),
                option_only=True,
                doc=[
                    "V(start), V(stop), V(pause), V(unpause), V(suspend), V(resume), V(lock), V(unlock), "
                    "V(reboot_soft), V(reboot_hard): what the words say.",
                    "V(rebuild): its disk is made anew from O(image), or from the image that it was made from.",
                    "V(rescue), V(unrescue): it runs from O(image), with its own disk beside, and from its disk again.",
                    "V(shelve), V(shelve_offload), V(unshelve): it is put away as an image, taken off its host, and "
                    "brought back.",
                    "V(revert_resize): a resize or a cold migration that waits to be confirmed is taken back.",
                    "V(restore): one that was deleted, but may still be had back, runs again. Give its id.",
                    "V(force_delete): it is deleted at once, even where deletion is deferred.",
                    "V(reset_state): Nova is told that it is in the state O(reset_to). Only administrators can.",
                    "V(change_password): its administrator has the password O(admin_password).",
                    "V(inject_network_info), V(reset_network): its network is set up anew. Only administrators can, "
                    "and Nova of today has the second one no more.",
                ],
            ),
            "admin_password": Field(
                secret=True,
                option_only=True,
                doc="The administrator's password, for V(change_password), V(rebuild) and V(rescue). Left out, the "
                "latter two have Nova choose one, which no result shows.",
            ),
            "image": Field(option_only=True, doc="Name or id of an image, for V(rebuild) and V(rescue)."),
            "reset_to": Field(
                option_only=True, choices=("active", "error"), doc="The state, which V(reset_state) needs."
            ),
        },
        returns={
            "server": Field(
                type="dict",
                fields=SERVER,
                read_only=True,
                doc="The server as it is afterwards; in check mode, and when it is deleted, before.",
            ),
            "request_id": Field(
                read_only=True,
                sample="req-1d802623-d1ff-48fe-8436-12127f1e8089",
                doc="The id under which Nova keeps record of the action; null when nothing was done.",
            ),
            "diff": Field(
                type="dict",
                read_only=True,
                sample={"before": {"status": "SHUTOFF"}, "after": {"status": "ACTIVE"}},
                doc="The server's state before, and the one that the action is for; V(lock) and V(unlock) have "
                "C(is_locked).",
            ),
        },
        check=_check,
        run=lambda work: _Act(work).run(),
        asynchronous=True,
    )
)
