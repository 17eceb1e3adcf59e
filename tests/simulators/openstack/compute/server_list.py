# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists of servers (3.2.1, 3.2.3): whose they are, filters, order, pages."""

from __future__ import annotations

import flask

from simulators.openstack.compute.errors import NovaError, bad_request
from simulators.openstack.compute.model import Server
from simulators.openstack.compute.request import Call, marker_not_found
from simulators.openstack.compute.server_filters import JOINED, PLAIN, Wanted, schema, truth
from simulators.openstack.compute.server_sort import in_order
from simulators.openstack.compute.words import states_of

_CONTROL = ("limit", "marker", "sort_key", "sort_dir")


def chosen(call: Call, *, detail: bool) -> tuple[list[Server], list[dict[str, str]]]:
    """The servers that a list shows, each looked at, and the link to the next page."""
    if any(name.startswith("_") for name in flask.request.args):
        name = next(name for name in flask.request.args if name.startswith("_"))
        raise bad_request(f"Invalid filter field: {name}.")
    given = call.query(schema(call), 75, patternProperties={"^_": {}})
    query = {name: values[-1] for name, values in given.items() if name not in _CONTROL}
    if not call.admin:
        query = {name: value for name, value in query.items() if PLAIN.get(name, 99) <= call.minor}
    for name in JOINED:
        if name in query:
            raise bad_request(f"Invalid filter field: {name}.")
    states = _states(call)
    query.pop("status", None)
    everybody = query.pop("all_tenants", None)
    if everybody is not None and (everybody == "" or truth(everybody)):
        call.admin_only("servers:detail:get_all_tenants" if detail else "servers:index:get_all_tenants")
    else:
        query.pop("tenant_id", None)
        query["project_id"] = call.project_id
    if states is not None and not states[0]:
        return [], []
    compute = call.compute
    wanted = Wanted(compute, query, states)
    for server in wanted.of([*compute.servers.values()], looking=True):
        compute.look(server)
    found = in_order(call, wanted.of([*compute.servers.values(), *compute.deleted.values()]))
    collection = "servers/detail" if detail else "servers"
    return call.page(found, lambda one: one.id, collection, marker_not_found)


def _states(call: Call) -> tuple[set[str], set[str] | None] | None:
    words = flask.request.args.getlist("status")
    if not words:
        return None
    states = states_of(words)
    if not states[0] and call.at_least(38):
        raise bad_request("Invalid status value")
    if states[0] == {"deleted"} and not call.admin:
        raise NovaError(403, "Only administrators may list deleted instances")
    return states
