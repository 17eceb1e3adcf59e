# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Consistency groups (1.18): listed, shown, made, changed, deleted.

Cinder of Zed still has these calls, which it carries out on its generic groups. Lists and refusals were held against
it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.block_storage.group_changes import MISSING, add, change, delete, find, sources
from simulators.openstack.block_storage.group_model import Group
from simulators.openstack.block_storage.lists import listed
from simulators.openstack.block_storage.request import Call
from simulators.openstack.block_storage.volume_create import served, volume_type
from simulators.openstack.compute.errors import bad_request
from simulators.openstack.compute.schema import FALSE_WORDS, TRUE_WORDS, boolean

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_ROOT = "/v3/<own>/consistencygroups"
_MEMBERS = frozenset(("name", "status"))


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    def page(own: str, show: Callable[[Group], Any]) -> dict[str, Any]:
        call = Call(cloud, own)
        return listed(
            call,
            "consistencygroups",
            call.volumes.groups,
            lambda _call, one: show(one),
            _attributes,
            members=_MEMBERS,
            sort_name=True,
            missing=MISSING,
            links="consistencygroup_links",
        )

    @app.get(_ROOT)
    def list_groups(own: str) -> dict[str, Any]:
        return page(own, summary)

    @app.get(f"{_ROOT}/detail")
    def list_groups_in_detail(own: str) -> dict[str, Any]:
        return page(own, _detail)

    @app.get(f"{_ROOT}/<group_id>")
    def show_group(own: str, group_id: str) -> dict[str, Any]:
        call = Call(cloud, own)
        find(call, group_id).look()
        return {"consistencygroup": _detail(find(call, group_id))}

    @app.post(_ROOT)
    def create_group(own: str) -> tuple[dict[str, Any], int]:
        call = Call(cloud, own)
        sent = body("consistencygroup")
        if not sent.get("volume_types"):
            words = f"volume_types must be provided to create consistency group {sent.get('name')}."
            raise bad_request(words)
        names = sent["volume_types"].rstrip(",").split(",")
        kinds = [kind for name in names if (kind := volume_type(call, name)) is not None]
        made = add(call, sent, [kind.id for kind in kinds], available=all(served(kind) for kind in kinds))
        return {"consistencygroup": summary(made)}, 202

    @app.post(f"{_ROOT}/create_from_src")
    def create_group_from_source(own: str) -> tuple[dict[str, Any], int]:
        call = Call(cloud, own)
        sent = body("consistencygroup-from-src")
        origin, copied = sources(call, sent)
        made = add(call, sent, origin.type_ids, copies=copied)
        return {"consistencygroup": summary(made)}, 202

    @app.put(f"{_ROOT}/<group_id>")
    @app.put(f"{_ROOT}/<group_id>/update")
    def update_group(own: str, group_id: str) -> tuple[str, int]:
        call = Call(cloud, own)
        change(call, find(call, group_id), body("consistencygroup"))
        return "", 202

    @app.post(f"{_ROOT}/<group_id>/delete")
    def delete_group(own: str, group_id: str) -> tuple[str, int]:
        call = Call(cloud, own)
        sent = flask.request.get_json(force=True, silent=True)
        force = body("consistencygroup").get("force", False) if sent else False
        if force not in (True, False, *TRUE_WORDS, *FALSE_WORDS):
            raise bad_request("Invalid value 'False' for force.")
        delete(call, find(call, group_id), force=boolean(force))
        return "", 202


def body(name: str) -> dict[str, Any]:
    """What was sent under this name."""
    sent = flask.request.get_json(force=True, silent=True)
    if not isinstance(sent, dict) or not isinstance(sent.get(name), dict):
        raise bad_request(f"Missing required element '{name}' in request body.")
    return dict(sent[name])


def summary(one: Any) -> dict[str, Any]:
    """As a creation and a list without details have it."""
    return {"id": one.id, "name": one.name}


def _detail(one: Group) -> dict[str, Any]:
    return {
        "id": one.id,
        "status": one.status,
        "availability_zone": one.availability_zone,
        "created_at": one.created_at,
        "name": one.name,
        "description": one.description,
        "volume_types": one.type_ids,
    }


def _attributes(one: Group) -> dict[str, Any]:
    return {**_detail(one), "project_id": one.project_id, "user_id": one.user_id}
