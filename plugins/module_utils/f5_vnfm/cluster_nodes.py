# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The managers of a cluster.

Source: F5 VNFM REST API v3.1, "Cluster": adding a node makes credentials for it, which that node needs to join. They
are a secret: they go into a file and nowhere else.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from ..core.errors import TelcoError
from ..core.fields import Field, from_wire
from ..core.lookup import get_or_none
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Change, Info, Object, Resource
from ..core.secret_file import check_folder, holds, write_secret
from ..core.work import Work
from .client import F5_VNFM
from .names import check_ids
from .single import picked

LIST = Operation("list_cluster_nodes", "GET", "/cluster/nodes")
GET = Operation("get_cluster_node", "GET", "/cluster/nodes/{name}")
ADD = Operation("add_cluster_node", "PUT", "/cluster/nodes/{name}", repeatable=False)
DELETE = Operation("delete_cluster_node", "DELETE", "/cluster/nodes/{name}")

FIELDS = {
    "name": Field(required=True, sample="manager-2", doc="Name of the manager within the cluster."),
    "host_ip": Field(
        create_only=True,
        sample="172.20.0.3",
        doc="Address under which the other managers reach it. It is needed to add a manager.",
    ),
    "credentials_dest": Field(
        type="path",
        sample="/run/user/1000/manager-2.credentials",
        doc="File that gets the credentials with which the new manager joins the cluster "
        "(M(telco.cloud.f5_vnfm_cluster), O(telco.cloud.f5_vnfm_cluster#module:credentials)). It is for its owner "
        "only (mode "
        "0600) and written again when it does not hold them; its folder has to be there. Nothing is written in check "
        "mode.",
    ),
    "credentials": Field(type="raw", read_only=True, secret=True, doc="The credentials to join, never returned."),
    "initialized": Field(type="bool", read_only=True, sample=True, doc="Whether it has joined the cluster."),
    "online": Field(type="bool", read_only=True, sample=True, doc="Whether it is online now."),
    "master": Field(
        type="bool", read_only=True, sample=False, doc="Whether it is the one that does the cluster's work now."
    ),
}

_check_name = check_ids("name")


def _check(params: Mapping[str, Any]) -> None:
    _check_name(params)
    if params.get("credentials_dest"):
        check_folder("credentials_dest", params["credentials_dest"])


def _text(credentials: Any) -> str:
    """The document says both: a mapping in the table, a text in its examples."""
    return credentials if isinstance(credentials, str) else json.dumps(credentials, sort_keys=True)


def _find(work: Work) -> Object | None:
    found = get_or_none(work, GET)
    if found is None:
        return None
    node = _shown(work, found)
    dest = work.params.get("credentials_dest")
    if dest and holds(dest, _text(node["credentials"])):
        node["credentials_dest"] = dest
    return node


def _shown(work: Work, node: Mapping[str, Any]) -> Object:
    """A node with its credentials kept from every message."""
    credentials = node.get("credentials")
    for text in credentials.values() if isinstance(credentials, Mapping) else (credentials,):
        work.client.masker.add(text)
    return {"credentials": None, **from_wire(FIELDS, node)}


def _add(work: Work, want: Object) -> Object | None:
    if "host_ip" not in want:
        raise TelcoError(f"host_ip: is needed to add {work.label}", option="host_ip")
    body = {"host_ip": want["host_ip"], "node_name": want["name"]}
    answer = work.call(ADD, body=body, attempt=f"add {work.label}")
    if answer is None:
        return None
    node = _shown(work, answer)
    work.created_id = str(want["name"])
    if "credentials_dest" in want:
        _save(work, node, want)
    return {**node, "credentials_dest": want.get("credentials_dest")}


def _save(work: Work, node: Object, values: Object) -> None:
    """Write the credentials; a GET shows them when the answer did not."""
    if work.check_mode:
        return
    credentials = node["credentials"]
    if credentials is None:
        credentials = _shown(work, get_or_none(work, GET) or {})["credentials"]
    if credentials is None:
        raise TelcoError(
            f"The manager shows no credentials of {work.label}; delete it and add it again to get new ones",
            option="credentials_dest",
        )
    write_secret(values["credentials_dest"], _text(credentials))


def _list(work: Work, query: Mapping[str, Any]) -> Iterable[Object]:
    """The list has no pages: the document shows it without the metadata of one."""
    if work.params.get("name") is not None:
        found = get_or_none(work, GET)
        nodes = [] if found is None else [found]
    else:
        nodes = list(work.call(LIST)["items"])
    return [picked(work, dict(node)) for node in nodes]


RESOURCE = Resource(
    system=F5_VNFM,
    name="cluster_node",
    plural="cluster_nodes",
    title="cluster node",
    summary="Manage the managers of a cluster of F5 VNF Managers",
    description=(
        "Prepares the cluster for a new manager and gets the credentials with which that manager joins, or removes a "
        "manager "
        "from the cluster.",
        "A manager that was removed cannot join again.",
        "Needs the premium edition of the manager and an administrator.",
    ),
    reference="F5 VNFM REST API v3.1, Cluster",
    fields=FIELDS,
    key=("name",),
    find=_find,
    created=_add,
    changes=(Change(operation=GET, fields=("credentials_dest",), apply=_save),),
    delete=DELETE,
    check=_check,
    answers=False,
    info=Info(
        list=LIST,
        fetch=_list,
        filters={"name": Field(doc="Only the manager of this name.")},
        summary="List the managers of a cluster of F5 VNF Managers",
        description=("Lists the managers of a cluster. Their credentials are never returned.",),
    ),
)

CLUSTER_NODE = StateModule(RESOURCE)
CLUSTER_NODE_INFO = InfoModule(RESOURCE)
