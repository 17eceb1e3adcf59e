# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Backups of servers, of which the last few are kept.

Source: OpenStack API Complete Reference (17 November 2015), 3.5.2 "Create server back up".
"""

from __future__ import annotations

from ..core.fields import Field
from ..core.module import Action, ActionModule
from ..core.resource import Object
from ..core.work import Work
from . import server_lookup
from .client import OPENSTACK
from .compute import NOTE
from .server_snapshots import IMAGE, METADATA, action, take

CREATE = action("create_server_back_up", "createBackup")


def _run(work: Work) -> Object:
    server, params = server_lookup.need(work, "server"), work.params
    body: Object = {name: params[name] for name in ("name", "backup_type", "rotation")}
    if params.get("metadata") is not None:
        body["metadata"] = server_lookup.texts(params["metadata"])
    return {"changed": True, "image": take(work, CREATE, server, body)}


SERVER_BACKUP = ActionModule(
    Action(
        system=OPENSTACK,
        name="server_backup",
        title="backup",
        key=("server", "name"),
        summary="Back up servers of OpenStack",
        description=(
            "Has the compute service (Nova) make an image of what a server has on its disk, and delete the oldest of "
            "its backups of the same kind, so that no more than O(rotation) are left.",
            "Without O(wait=false) the module waits until Nova has copied the disk. Servers that boot from volumes are "
            "refused by Nova.",
        ),
        notes=(NOTE,),
        reference="OpenStack API Complete Reference (2015-11-17), 3.5.2 Create server back up",
        fields={
            "server": Field(
                required=True, option_only=True, doc="Name of the server, in the login's project, or its id."
            ),
            "name": Field(required=True, option_only=True, doc="Name of the image. Others may have it, too."),
            "backup_type": Field(
                required=True, option_only=True, doc="The kind of backup, such as V(daily): each is counted for itself."
            ),
            "rotation": Field(
                type="int",
                required=True,
                option_only=True,
                between=(1, 2**31 - 1),
                doc="How many backups of this kind the server is to have afterwards, at the most.",
            ),
            "metadata": METADATA,
            "all_projects": server_lookup.ALL_PROJECTS,
        },
        run=_run,
        asynchronous=True,
        always_changes="A backup is made at each run.",
        returns={
            "image": Field(
                type="dict",
                read_only=True,
                doc="The image; null in check mode.",
                fields={
                    "id": Field(read_only=True, sample="1bea47ed-f6a9-463b-b423-14b9cca9ad27", doc="Its id."),
                    **IMAGE,
                },
            )
        },
    )
)
