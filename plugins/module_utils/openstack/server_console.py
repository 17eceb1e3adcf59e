# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""An address at which a server's screen or serial line can be seen.

Source: OpenStack API Complete Reference (17 November 2015), 3.4.8 to 3.4.11; Nova's "Compute API", "Server
Consoles", for the one call that has replaced the actions since microversion 2.6 (MKS: 2.8).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import InvalidOption
from ..core.fields import Field
from ..core.module import Action, ActionModule
from ..core.operation import Operation
from ..core.resource import Object
from ..core.secret_file import check_folder, write_secret
from ..core.work import Work
from . import server_lookup
from .client import OPENSTACK
from .compute import NOTE, compute

CREATE = compute("create_remote_console", "POST", "/servers/{id}/remote-consoles", envelope="remote_console")


def _action(id: str) -> Operation:
    """One of the calls before 2.6."""
    return compute(id, "POST", "/servers/{id}/action", version="2.1")


RDP = _action("get_rdp_console_for_a_server")
SERIAL = _action("get_serial_console_for_a_server")
SPICE = _action("get_spice_console_for_a_server")
VNC = _action("get_vnc_console_for_a_server")

#: type -> (protocol, the call before 2.6 and its word), None where there was none.
_TYPES: Mapping[str, tuple[str, tuple[Operation, str] | None]] = {
    "novnc": ("vnc", (VNC, "os-getVNCConsole")),
    "xvpvnc": ("vnc", (VNC, "os-getVNCConsole")),
    "spice-html5": ("spice", (SPICE, "os-getSPICEConsole")),
    "rdp-html5": ("rdp", (RDP, "os-getRDPConsole")),
    "serial": ("serial", (SERIAL, "os-getSerialConsole")),
    "webmks": ("mks", None),
}


def _check(params: Mapping[str, Any]) -> None:
    path = params.get("url_file")
    if path is None and not params["show_url"]:
        raise InvalidOption("url_file", "is needed, or show_url: the address would be lost")
    if path is not None:
        check_folder("url_file", path)
    if params["old_call"] and _TYPES[params["type"]][1] is None:
        raise InvalidOption("old_call", f"there was no call for {params['type']} before microversion 2.8")


def _run(work: Work) -> Object:
    kind, server = str(work.params["type"]), server_lookup.need(work)
    protocol, old = _TYPES[kind]
    path, attempt = {"id": server["id"]}, f"get a {kind} console of {work.label}"
    if work.params["old_call"] and old is not None:
        operation, word = old
        answer = work.call(operation, path, body={word: {"type": kind}}, attempt=attempt)
        console = None if answer is None else answer["console"]
    else:
        console = work.call(CREATE, path, body={"protocol": protocol, "type": kind}, attempt=attempt)
    url = None if console is None else str(console["url"])
    if url is not None and work.params.get("url_file") is not None:
        write_secret(work.params["url_file"], url)
    told = {"protocol": protocol, "type": kind, "url": url if work.params["show_url"] else None}
    return {"changed": True, "console": told, "id": server["id"]}


SERVER_CONSOLE = ActionModule(
    Action(
        system=OPENSTACK,
        name="server_console",
        title="server",
        key=("name",),
        summary="Get an address for the console of a server of OpenStack",
        description=(
            "Asks the compute service (Nova) for an address at which the screen or the serial line of a server can be "
            "seen and used. Each run gets a new one; the older ones stay good until they expire.",
            "Which types there are depends on the cloud; most have V(novnc).",
        ),
        notes=(
            NOTE,
            "Whoever has the address has the console: it is in no result unless O(show_url) asks for it.",
        ),
        reference="OpenStack API Complete Reference (2015-11-17), 3.4.8 to 3.4.11 Consoles",
        fields={
            "name": server_lookup.NAME,
            "type": Field(choices=tuple(_TYPES), default="novnc", doc="The kind of console."),
            "old_call": Field(
                type="bool",
                default=False,
                option_only=True,
                doc="Whether to use the call that Nova had before microversion 2.6.",
            ),
            "url_file": Field(
                type="path",
                option_only=True,
                doc="File that gets the address, where the module runs. It is for its owner only (mode 0600); its "
                "folder has to be there.",
            ),
            "show_url": Field(
                type="bool",
                default=False,
                option_only=True,
                doc="Whether RV(console.url) has the address. Give the task C(no_log: true) then.",
            ),
            "all_projects": server_lookup.ALL_PROJECTS,
        },
        check=_check,
        run=_run,
        always_changes="Each run makes a new address.",
        returns={
            "console": Field(
                type="dict",
                read_only=True,
                doc="The console.",
                fields={
                    "protocol": Field(read_only=True, sample="vnc", doc="V(vnc), V(spice), V(rdp), V(serial), V(mks)."),
                    "type": Field(read_only=True, sample="novnc", doc="The kind of console."),
                    "url": Field(
                        read_only=True,
                        sample="https://cloud.example.org:6080/vnc_auto.html?path=%3Ftoken%3D...",
                        doc="The address, with the token that opens it, by O(show_url); null in check mode.",
                    ),
                },
            ),
            "id": Field(read_only=True, sample="2594da2b-e860-4cb4-beb8-432bdb598601", doc="Id of the server."),
        },
    )
)
