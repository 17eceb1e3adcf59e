# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Metadata definitions: namespaces and the resource types they are for (11.7, 11.8), as Glance Zed does it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.image.changes import now
from simulators.openstack.image.errors import GlanceError, denied
from simulators.openstack.image.images import project_of, token

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

ROOT = "/v2/metadefs/namespaces"
_ATTRIBUTES = {
    "namespace": (str,),
    "display_name": (str,),
    "description": (str,),
    "visibility": (str,),
    "protected": (bool,),
    "owner": (str,),
}
_ASSOCIATION = {"name": (str,), "prefix": (str,), "properties_target": (str,)}
KINDS = ("resource_types", "properties", "objects", "tags")


def checked(schema: str, attributes: dict[str, Any], needed: tuple[str, ...]) -> dict[str, Any]:
    """The body, when it is as the schema says."""
    sent = flask.request.get_json(force=True)
    words = f"Provided object does not match schema '{schema}': "
    for name in needed:
        if name not in sent:
            raise GlanceError(400, f"{words}'{name}' is a required property")
    for name, value in sent.items():
        if name not in attributes:
            raise GlanceError(400, f"{words}Additional properties are not allowed ('{name}' was unexpected)")
        if not isinstance(value, attributes[name]):
            raise GlanceError(400, f"{words}{value!r} is not of type {attributes[name][0].__name__}")
    return dict(sent)


def namespace_of(cloud: OpenStack, name: str, words: str = "Metadata definition namespace={} was not found.") -> Any:
    """The namespace; 404 when there is none that the login may see."""
    asks, found = token(cloud), cloud.images.namespaces.get(name)
    if found is None or not (asks.admin or found["visibility"] == "public" or found["owner"] == project_of(asks)):
        raise GlanceError(404, words.format(name))
    return found


def administrator(cloud: OpenStack, action: str) -> None:
    """403 for everybody else."""
    if not token(cloud).admin:
        raise denied(action)


def shown(namespace: dict[str, Any]) -> dict[str, Any]:
    """A namespace as answers have it: what was never said is not there."""
    name = namespace["namespace"]
    links = {"self": f"{ROOT}/{name}", "schema": "/v2/schemas/metadefs/namespace"}
    return {**{key: value for key, value in namespace.items() if value is not None}, **links}


def newest(parts: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
    """Parts in the order of lists."""
    return list(reversed(parts.values()))


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    @app.get("/v2/metadefs/resource_types")
    def list_types() -> dict[str, Any]:
        token(cloud)
        return {"resource_types": list(cloud.images.resource_types.values())}

    @app.get(ROOT)
    def list_namespaces() -> dict[str, Any]:
        asks, query = token(cloud), flask.request.args
        if query.get("visibility", "public") not in ("public", "private"):
            raise GlanceError(400, f"Invalid visibility value: {query['visibility']}")
        found = []
        for name, one in reversed(cloud.images.namespaces.items()):
            types = cloud.images.parts[name]["resource_types"]
            wanted = set(query.get("resource_types", "").split(",")) - {""}
            fits = query.get("visibility", one["visibility"]) == one["visibility"]
            sees = asks.admin or one["visibility"] == "public" or one["owner"] == project_of(asks)
            if fits and sees and (not wanted or wanted & set(types)):
                listed = {"resource_type_associations": newest(types)} if types else {}
                found.append({**shown(one), **listed})
        text = flask.request.query_string.decode()
        first = f"{ROOT}?{text}" if text else ROOT
        return {"namespaces": found, "schema": "/v2/schemas/metadefs/namespaces", "first": first}

    @app.post(ROOT)
    def create_namespace() -> tuple[dict[str, Any], int]:
        administrator(cloud, "add_metadef_namespace")
        made = _whole(cloud)
        if made["namespace"] in cloud.images.namespaces:
            raise GlanceError(409, f"The metadata definition namespace={made['namespace']} already exists.")
        cloud.images.namespaces[made["namespace"]] = {**made, "created_at": now(), "updated_at": now()}
        cloud.images.parts[made["namespace"]] = {kind: {} for kind in KINDS}
        return shown(cloud.images.namespaces[made["namespace"]]), 201

    @app.get(f"{ROOT}/<name>")
    def show_namespace(name: str) -> dict[str, Any]:
        found, parts = namespace_of(cloud, name), cloud.images.parts[name]
        answer = shown(found)
        if parts["resource_types"]:
            answer["resource_type_associations"] = newest(parts["resource_types"])
        if parts["properties"]:
            kind = parts["resource_types"].get(flask.request.args.get("resource_type", ""), {})
            answer["properties"] = {kind.get("prefix", "") + key: one for key, one in parts["properties"].items()}
        if parts["objects"]:
            answer["objects"] = newest(parts["objects"])
        if parts["tags"]:
            answer["tags"] = [{"name": one["name"]} for one in newest(parts["tags"])]
        return answer

    @app.put(f"{ROOT}/<name>")
    def update_namespace(name: str) -> dict[str, Any]:
        have = namespace_of(cloud, name)
        administrator(cloud, "modify_metadef_namespace")
        after = {**_whole(cloud), "created_at": have["created_at"], "updated_at": now()}
        del cloud.images.namespaces[name]
        cloud.images.namespaces[after["namespace"]] = after
        cloud.images.parts[after["namespace"]] = cloud.images.parts.pop(name)
        return shown(after)

    @app.delete(f"{ROOT}/<name>")
    def delete_namespace(name: str) -> tuple[str, int]:
        have = namespace_of(cloud, name, "Namespace {} not found")
        administrator(cloud, "delete_metadef_namespace")
        if have["protected"]:
            raise GlanceError(403, f"Metadata definition namespace {name} is protected and cannot be deleted.")
        del cloud.images.namespaces[name]
        del cloud.images.parts[name]
        return "", 204

    @app.get(f"{ROOT}/<name>/resource_types")
    def list_associations(name: str) -> dict[str, Any]:
        namespace_of(cloud, name, "Namespace {} not found")
        return {"resource_type_associations": newest(cloud.images.parts[name]["resource_types"])}

    @app.post(f"{ROOT}/<name>/resource_types")
    def associate(name: str) -> tuple[dict[str, Any], int]:
        namespace_of(cloud, name)
        administrator(cloud, "add_metadef_resource_type_association")
        sent = checked("resource_type_association", _ASSOCIATION, ("name",))
        there, kind = cloud.images.parts[name]["resource_types"], sent["name"]
        if kind in there:
            raise GlanceError(
                409,
                f"The metadata definition resource-type association of resource-type={kind} to namespace={name} "
                "already exists.",
            )
        times = {"created_at": now(), "updated_at": now()}
        cloud.images.resource_types.setdefault(kind, {"name": kind, **times})
        there[kind] = {**sent, **times}
        return there[kind], 201

    @app.delete(f"{ROOT}/<name>/resource_types/<kind>")
    def dissociate(name: str, kind: str) -> tuple[str, int]:
        have = namespace_of(cloud, name, "Namespace {} not found")
        administrator(cloud, "remove_metadef_resource_type_association")
        if kind not in cloud.images.parts[name]["resource_types"]:
            raise GlanceError(404, f"Failed to find resource type {kind} to delete")
        if have["protected"]:
            raise GlanceError(
                403, f"Metadata definition resource-type-association {kind} is protected and cannot be deleted."
            )
        del cloud.images.parts[name]["resource_types"][kind]
        return "", 204


def _whole(cloud: OpenStack) -> dict[str, Any]:
    """A namespace as it is after a creation or change, which keeps nothing that is not said."""
    sent = checked("namespace", _ATTRIBUTES, ("namespace",))
    if sent.get("visibility", "private") not in ("public", "private"):
        raise GlanceError(
            400,
            f"Provided object does not match schema 'namespace': {sent['visibility']!r} is not one of "
            "['public', 'private']",
        )
    return {
        "namespace": sent["namespace"],
        "display_name": sent.get("display_name"),
        "description": sent.get("description"),
        "visibility": sent.get("visibility", "private"),
        "protected": sent.get("protected", False),
        "owner": sent.get("owner") or project_of(token(cloud)),
    }
