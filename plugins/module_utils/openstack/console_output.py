# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a server wrote to its console.

Source: OpenStack API Complete Reference (17 November 2015), 3.4.7 "Get console output for a server".
"""

from __future__ import annotations

from ..core.fields import Field
from ..core.lookup import is_uuid
from ..core.module import Action, ActionModule
from ..core.resource import Object
from ..core.work import Work
from .client import OPENSTACK
from .compute import NOTE, compute
from .server_lookup import need

GET = compute("get_console_output_for_a_server", "POST", "/servers/{id}/action", reads=True)


def _run(work: Work) -> Object:
    name, length = str(work.params["name"]), work.params.get("length")
    server_id = name if is_uuid(name) else str(need(work)["id"])
    body = {"os-getConsoleOutput": {} if length is None else {"length": length}}
    answer = work.call(GET, {"id": server_id}, body=body, attempt=f"get the console output of {work.label}")
    return {"output": answer["output"], "id": server_id}


SERVER_CONSOLE_OUTPUT_INFO = ActionModule(
    Action(
        system=OPENSTACK,
        name="server_console_output_info",
        title="server",
        key=("name",),
        summary="Get what a server of OpenStack wrote to its console",
        description=(
            "Gets the console output of a server of the compute service (Nova): what it said while it booted, and "
            "since.",
        ),
        notes=(NOTE,),
        reference="OpenStack API Complete Reference (2015-11-17), 3.4.7 Get console output",
        fields={
            "name": Field(
                required=True,
                option_only=True,
                doc="Name of a server of the login's project, or the id of any that the login may see.",
            ),
            "length": Field(
                type="int",
                option_only=True,
                between=(0, 0x7FFFFFFF),
                doc="How many lines to get, the last ones. Left out, all that Nova has.",
            ),
        },
        run=_run,
        reads_only=True,
        returns={
            "output": Field(read_only=True, sample="upf-1 login:", doc="The lines."),
            "id": Field(read_only=True, sample="2594da2b-e860-4cb4-beb8-432bdb598601", doc="Id of the server."),
        },
    )
)
