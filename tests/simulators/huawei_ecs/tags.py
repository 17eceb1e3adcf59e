# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tags of servers, key and value (5.9.3 to 5.9.6)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import flask

from simulators.huawei_ecs.errors import EcsError, illegal_body

if TYPE_CHECKING:
    from simulators.huawei_ecs.simulator import HuaweiEcs

_KEY = re.compile(r"[A-Za-z0-9_\-\u4E00-\u9FFF]{1,36}")
_VALUE = re.compile(r"[A-Za-z0-9_.\-\u4E00-\u9FFF]{0,43}")
_MOST = 10


def register(cloud: HuaweiEcs, app: flask.Flask) -> None:
    """Add the views: under /servers, as the reference has them, and under /cloudservers, where the vendor's SDK
    (huaweicloudsdkecs) calls the same operations."""

    def change(project_id: str, server_id: str) -> tuple[str, int]:
        server = cloud.server(project_id, server_id)
        action, tags = _read()
        if action == "create":
            changed = {**server.tags, **tags}
            if len(changed) > _MOST:
                raise EcsError(400, "Ecs.0905", f"the number of tags exceeds the limit of {_MOST}")
            server.tags = changed
        else:
            server.tags = {key: value for key, value in server.tags.items() if key not in tags}
        return "", 204

    def of_server(project_id: str, server_id: str) -> dict[str, Any]:
        tags = cloud.server(project_id, server_id).tags
        return {"tags": [{"key": key, "value": value} for key, value in tags.items()]}

    def of_project(project_id: str) -> dict[str, Any]:
        cloud.check_project(project_id)
        values: dict[str, set[str]] = {}
        for server in cloud.servers_of(project_id):
            for key, value in server.tags.items():
                values.setdefault(key, set()).add(value)
        return {"tags": [{"key": key, "values": sorted(values[key])} for key in sorted(values)]}

    for place in ("servers", "cloudservers"):
        base = f"/v1/<project_id>/{place}"
        app.add_url_rule(f"{base}/<server_id>/tags/action", f"{place}_change_tags", change, methods=["POST"])
        app.add_url_rule(f"{base}/<server_id>/tags", f"{place}_tags_of_server", of_server)
        app.add_url_rule(f"{base}/tags", f"{place}_tags_of_project", of_project)


def _read() -> tuple[str, dict[str, str]]:
    document = flask.request.get_json(silent=True)
    if not isinstance(document, dict) or set(document) != {"action", "tags"}:
        raise illegal_body("action and tags are required, and nothing else is known")
    action, tags = document["action"], document["tags"]
    if action not in ("create", "delete"):
        raise illegal_body("action must be create or delete")
    if not isinstance(tags, list) or not tags:
        raise illegal_body("tags must be a list with at least one tag")
    found: dict[str, str] = {}
    for tag in tags:
        key, value = _read_tag(tag, action)
        if key in found:
            raise EcsError(400, "Ecs.0908", f"the tag key is given twice: {key}")
        found[key] = value
    return action, found


def _read_tag(tag: Any, action: str) -> tuple[str, str]:
    if not isinstance(tag, dict) or set(tag) - {"key", "value"} or not isinstance(tag.get("key"), str):
        raise illegal_body("a tag has a key and a value")
    if action == "create" and "value" not in tag:
        raise illegal_body("the value of a tag is required")
    key, value = tag["key"], tag.get("value", "")
    if not isinstance(value, str):
        raise illegal_body("the value of a tag is a string")
    if action == "create":
        if not _KEY.fullmatch(key) or not _VALUE.fullmatch(value):
            raise EcsError(400, "Ecs.0906", "the tag's key or value has characters or a length that is not allowed")
    elif not 1 <= len(key) <= 127 or not key.strip() or len(value) > 255:
        raise EcsError(400, "Ecs.0906", "the tag's key or value has a length that is not allowed")
    return key, value
