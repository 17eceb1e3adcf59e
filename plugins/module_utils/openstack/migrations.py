# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Migrations, as Nova records them.

Source: OpenStack API Complete Reference (17 November 2015), 3.41 "Migrations"; filters and pages of microversion
2.59 in Nova's "Compute API", "List Migrations".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..core.fields import Field
from ..core.lookup import is_uuid
from ..core.module import InfoModule
from ..core.resource import Info, Object, Resource
from ..core.work import Work
from . import moves
from .client import OPENSTACK
from .compute import NOTE

FIELDS = {
    "id": Field(type="int", read_only=True, sample=3, doc="Number of the migration."),
    "uuid": Field(read_only=True, sample="1bacf413-99bf-44c9-a951-0c35ea920465", doc="Its id."),
    "server_id": Field(
        read_only=True,
        wire="instance_uuid",
        sample="2594da2b-e860-4cb4-beb8-432bdb598601",
        doc="Id of the server that is moved.",
    ),
    "status": Field(
        read_only=True,
        sample="completed",
        doc="How far it is, such as V(running), V(finished), which waits to be confirmed, V(confirmed), V(completed) "
        "or V(error).",
    ),
    "migration_type": Field(
        read_only=True,
        sample="live-migration",
        doc="V(live-migration), V(migration) for a cold one, V(resize) or V(evacuation).",
    ),
    "source_compute": Field(read_only=True, sample="compute1", doc="The host it comes from."),
    "source_node": Field(read_only=True, sample="compute1.example.com", doc="The hypervisor it comes from."),
    "dest_compute": Field(read_only=True, sample="compute2", doc="The host it goes to; null before that is decided."),
    "dest_node": Field(read_only=True, sample="compute2.example.com", doc="The hypervisor it goes to."),
    "dest_host": Field(read_only=True, sample="192.0.2.12", doc="The address that it goes to."),
    "old_flavor_id": Field(
        type="int", read_only=True, wire="old_instance_type_id", sample=2, doc="Nova's number of the flavor before."
    ),
    "new_flavor_id": Field(
        type="int", read_only=True, wire="new_instance_type_id", sample=2, doc="Nova's number of the flavor afterwards."
    ),
    "created_at": Field(read_only=True, sample="2026-11-21T09:30:00.000000", doc="When it was asked for (UTC)."),
    "updated_at": Field(read_only=True, sample="2026-11-21T09:31:00.000000", doc="When it was last changed (UTC)."),
    "links": Field(type="list", elements="dict", read_only=True, doc="Its address, while a live migration goes on."),
}


def _listed(work: Work, query: Mapping[str, Any]) -> Iterator[Object]:
    server = work.params.get("server")
    if server is not None:
        # What was deleted keeps its migrations: an id is taken as it is.
        found = {"id": server} if is_uuid(server) else moves.find(work, server)
        if found is None:
            return
        query = {**query, "instance_uuid": found["id"]}
    limit = work.params.get("limit")
    yield from work.objects(moves.MIGRATIONS, query=query if limit is None else {**query, "limit": limit}, limit=limit)


RESOURCE = Resource(
    system=OPENSTACK,
    name="server_migration",
    plural="migrations",
    title="migration",
    summary="Move servers of OpenStack",
    reference="OpenStack API Complete Reference (2015-11-17), 3.41 Migrations",
    fields=FIELDS,
    key=("id",),
    find=lambda work: None,
    info=Info(
        list=moves.MIGRATIONS,
        fetch=_listed,
        filters={
            "host": Field(doc="Only migrations from or to this host."),
            "status": Field(doc="Only migrations in exactly this state, such as V(running) or V(error)."),
            "type": Field(
                wire="migration_type",
                choices=("live-migration", "migration", "resize", "evacuation"),
                doc="Only migrations of this kind; V(migration) is a cold one.",
            ),
            "server": Field(
                option_only=True, aliases=("instance",), doc="Only migrations of this server, by its id or exact name."
            ),
        },
        summary="List migrations of servers of OpenStack",
        description=(
            "Lists the migrations that the compute service (Nova) has on record, the newest first, with one request a "
            "page. Only administrators can.",
            NOTE,
        ),
    ),
)

SERVER_MIGRATION_INFO = InfoModule(RESOURCE)
