# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Quotas of projects, users and classes (3.43, 3.44), as Nova Zed keeps them. They are kept, not enforced."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.compute.errors import bad_request
from simulators.openstack.compute.request import Call
from simulators.openstack.compute.schema import BOOLEAN, STRING, Schema, boolean, document, envelope, many

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_DEFAULTS = {
    "cores": 20,
    "fixed_ips": -1,
    "floating_ips": -1,
    "injected_file_content_bytes": 10240,
    "injected_file_path_bytes": 255,
    "injected_files": 5,
    "instances": 10,
    "key_pairs": 100,
    "metadata_items": 128,
    "ram": 51200,
    "security_group_rules": -1,
    "security_groups": -1,
    "server_group_members": 10,
    "server_groups": 10,
}
_ADDRESSES = {"fixed_ips", "floating_ips", "security_group_rules", "security_groups"}
_FILES = {"injected_file_content_bytes", "injected_file_path_bytes", "injected_files"}
_GROUPS = {"server_group_members", "server_groups"}
_NUMBER: Schema = {"type": ["integer", "string"], "pattern": "^-?[0-9]+$", "minimum": -1, "maximum": 0x7FFFFFFF}
_QUERY = {"user_id": many(STRING)}


def _names(minor: int) -> list[str]:
    hidden = (_ADDRESSES if minor >= 36 else set()) | (_FILES if minor >= 57 else set())
    return [name for name in _DEFAULTS if name not in hidden]


def _class_names(minor: int) -> list[str]:
    hidden = (_ADDRESSES if minor >= 50 else _GROUPS) | (_FILES if minor >= 57 else set())
    return [name for name in _DEFAULTS if name not in hidden]


def _set(names: list[str]) -> Schema:
    return envelope("quota_set", document({**dict.fromkeys(names, _NUMBER), "force": BOOLEAN}))


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    def target(call: Call, project: str, rule: str, *, own: bool = True) -> tuple[str, str | None]:
        """Project and user; 403 for those who may not, 400 where Keystone has no such project."""
        if not (own and project == call.project_id):
            call.admin_only(f"os-quota-sets:{rule}")
        if project not in cloud.identity.projects:
            raise bad_request(f"Project ID {project} is not a valid project.")
        return project, call.query(_QUERY, 75).get("user_id", [None])[-1]  # type: ignore[list-item]

    def values(project: str, user: str | None) -> dict[str, int]:
        kept = cloud.compute.quotas
        of_class = cloud.compute.quota_classes.get("default", {})
        return {**_DEFAULTS, **of_class, **kept.get((project, None), {}), **kept.get((project, user), {})}

    @app.get("/v2.1/os-quota-sets/<project>")
    def show_quotas(project: str) -> dict[str, Any]:
        call = Call(cloud)
        found = values(*target(call, project, "show"))
        return {"quota_set": {"id": project, **{name: found[name] for name in _names(call.minor)}}}

    @app.get("/v2.1/os-quota-sets/<project>/defaults")
    def show_defaults(project: str) -> dict[str, Any]:
        call = Call(cloud)
        target(call, project, "defaults")
        found = {**_DEFAULTS, **cloud.compute.quota_classes.get("default", {})}
        return {"quota_set": {"id": project, **{name: found[name] for name in _names(call.minor)}}}

    @app.get("/v2.1/os-quota-sets/<project>/detail")
    def show_details(project: str) -> dict[str, Any]:
        call = Call(cloud)
        found = values(*target(call, project, "detail"))
        servers = [one for one in cloud.compute.servers.values() if one.project_id == project]
        used = {"instances": len(servers)}
        return {
            "quota_set": {
                "id": project,
                **{
                    name: {"limit": found[name], "in_use": used.get(name, 0), "reserved": 0}
                    for name in _names(call.minor)
                },
            }
        }

    @app.put("/v2.1/os-quota-sets/<project>")
    def update_quotas(project: str) -> dict[str, Any]:
        call = Call(cloud)
        names = _names(call.minor)
        sent = dict(call.body([(1, _set(names))])["quota_set"])
        project, user = target(call, project, "update", own=False)
        force = boolean(sent.pop("force", False))
        wanted = {name: int(value) for name, value in sent.items()}
        whole = values(project, None)
        for name, value in wanted.items() if user and not force else ():
            if 0 <= whole[name] < value or (value == -1 and whole[name] != -1):
                raise bad_request(f"Quota limit {value} for {name} must be less than or equal to {whole[name]}.")
        cloud.compute.quotas.setdefault((project, user), {}).update(wanted)
        found = values(project, user)
        return {"quota_set": {name: found[name] for name in names}}

    @app.delete("/v2.1/os-quota-sets/<project>")
    def delete_quotas(project: str) -> tuple[str, int]:
        call = Call(cloud)
        project, user = target(call, project, "delete", own=False)
        for key in list(cloud.compute.quotas):
            if key == (project, user) or (user is None and key[0] == project):
                del cloud.compute.quotas[key]
        return "", 202

    @app.get("/v2.1/os-quota-class-sets/<name>")
    def show_class(name: str) -> dict[str, Any]:
        call = Call(cloud)
        call.admin_only("os-quota-class-sets:show")
        found = {**_DEFAULTS, **cloud.compute.quota_classes.get(name, {})}
        return {"quota_class_set": {"id": name, **{one: found[one] for one in _class_names(call.minor)}}}

    @app.put("/v2.1/os-quota-class-sets/<name>")
    def update_class(name: str) -> dict[str, Any]:
        call = Call(cloud)
        names = _class_names(call.minor)
        schema = envelope("quota_class_set", document(dict.fromkeys(names, _NUMBER)))
        sent = call.body([(1, schema)])["quota_class_set"]
        call.admin_only("os-quota-class-sets:update")
        kept = cloud.compute.quota_classes.setdefault(name, {})
        kept.update({one: int(value) for one, value in sent.items()})
        return {"quota_class_set": {one: {**_DEFAULTS, **kept}[one] for one in names}}
