# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is in a namespace of metadata definitions: properties, objects, tags (11.9 to 11.11), as Glance Zed does it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.image.changes import now
from simulators.openstack.image.errors import GlanceError
from simulators.openstack.image.metadefs import ROOT, administrator, checked, namespace_of, newest

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_TYPES = ("array", "boolean", "integer", "number", "object", "string")
_WORDS: dict[str, Any] = {
    **dict.fromkeys(("title", "type", "description", "pattern"), (str,)),
    **dict.fromkeys(("minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems"), (int,)),
    **dict.fromkeys(("enum", "operators", "required"), (list,)),
    **dict.fromkeys(("readonly", "uniqueItems", "additionalItems"), (bool,)),
    "items": (dict,),
    "default": (object,),
}
_PROPERTY = {"name": (str,), **_WORDS}
_OBJECT = {"name": (str,), "description": (str,), "required": (list,), "properties": (dict,)}


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    def parts(name: str, kind: str) -> dict[str, dict[str, Any]]:
        namespace_of(
            cloud,
            name,
            "Namespace {} not found"
            if flask.request.method == "GET"
            else "Metadata definition namespace={} was not found.",
        )
        return cloud.images.parts[name][kind]

    def one_of(name: str, kind: str, key: str, words: str) -> dict[str, Any]:
        found = parts(name, kind).get(key)
        if found is None:
            raise GlanceError(404, f"Could not find {words} {key}")
        return found

    def unprotected(name: str, words: str) -> None:
        if cloud.images.namespaces[name]["protected"]:
            raise GlanceError(403, f"Metadata definition {words} is protected and cannot be deleted.")

    def new(name: str, kind: str, key: str, one: dict[str, Any], words: str) -> dict[str, Any]:
        there = parts(name, kind)
        if key in there:
            raise GlanceError(409, f"A metadata definition {words} with name={key} already exists in namespace={name}.")
        there[key] = one
        return one

    def replaced(name: str, kind: str, key: str, one: dict[str, Any]) -> dict[str, Any]:
        there = parts(name, kind)
        cloud.images.parts[name][kind] = {
            (one["name"] if old == key else old): (one if old == key else other) for old, other in there.items()
        }
        return one

    @app.get(f"{ROOT}/<name>/properties")
    def list_properties(name: str) -> dict[str, Any]:
        return {"properties": parts(name, "properties")}

    @app.post(f"{ROOT}/<name>/properties")
    def create_property(name: str) -> tuple[dict[str, Any], int]:
        administrator(cloud, "add_metadef_property")
        sent = _property()
        return new(name, "properties", sent["name"], sent, "property"), 201

    @app.get(f"{ROOT}/<name>/properties/<key>")
    def show_property(name: str, key: str) -> dict[str, Any]:
        kind = flask.request.args.get("resource_type")
        if kind is not None:
            known = cloud.images.parts.get(name, {}).get("resource_types", {}).get(kind)
            if known is None:
                raise GlanceError(404, f"The metadata definition resource-type with name={kind}, was not found.")
            key = key.removeprefix(known.get("prefix", ""))
        return one_of(name, "properties", key, "property")

    @app.put(f"{ROOT}/<name>/properties/<key>")
    def update_property(name: str, key: str) -> dict[str, Any]:
        administrator(cloud, "modify_metadef_property")
        one_of(name, "properties", key, "property")
        return replaced(name, "properties", key, _property())

    @app.delete(f"{ROOT}/<name>/properties/<key>")
    def delete_property(name: str, key: str) -> tuple[str, int]:
        administrator(cloud, "remove_metadef_property")
        one_of(name, "properties", key, "property")
        unprotected(name, f"property {key}")
        del cloud.images.parts[name]["properties"][key]
        return "", 204

    @app.get(f"{ROOT}/<name>/objects")
    def list_objects(name: str) -> dict[str, Any]:
        return {"objects": newest(parts(name, "objects")), "schema": "v2/schemas/metadefs/objects"}

    @app.post(f"{ROOT}/<name>/objects")
    def create_object(name: str) -> tuple[dict[str, Any], int]:
        administrator(cloud, "add_metadef_object")
        sent = _object()
        made = new(name, "objects", sent["name"], _kept(name, sent, now()), "object")
        return {key: value for key, value in made.items() if value or key in sent}, 201

    @app.get(f"{ROOT}/<name>/objects/<key>")
    def show_object(name: str, key: str) -> dict[str, Any]:
        return one_of(name, "objects", key, "metadata object")

    @app.put(f"{ROOT}/<name>/objects/<key>")
    def update_object(name: str, key: str) -> dict[str, Any]:
        administrator(cloud, "modify_metadef_object")
        have, sent = one_of(name, "objects", key, "metadata object"), _object()
        made = replaced(name, "objects", key, _kept(name, sent, have["created_at"]))
        return {key: value for key, value in made.items() if value or key in sent}

    @app.delete(f"{ROOT}/<name>/objects/<key>")
    def delete_object(name: str, key: str) -> tuple[str, int]:
        administrator(cloud, "delete_metadef_object")
        one_of(name, "objects", key, "metadata object")
        unprotected(name, f"object {key}")
        del cloud.images.parts[name]["objects"][key]
        return "", 204

    def tagged(name: str, key: str) -> dict[str, Any]:
        if key.lower() in (one.lower() for one in parts(name, "tags")):
            raise GlanceError(
                409,
                f"A metadata tag with name={key} already exists in namespace={name}. "
                "(Please note that metadata tag names are case insensitive).",
            )
        return {"name": key, "created_at": now(), "updated_at": now()}

    @app.get(f"{ROOT}/<name>/tags")
    def list_tags(name: str) -> dict[str, Any]:
        return {"tags": [{"name": one["name"]} for one in newest(parts(name, "tags"))]}

    @app.post(f"{ROOT}/<name>/tags")
    def set_tags(name: str) -> tuple[dict[str, Any], int]:
        administrator(cloud, "add_metadef_tags")
        sent = checked("tags", {"tags": (list,)}, ("tags",))["tags"]
        before = dict(parts(name, "tags"))
        parts(name, "tags").clear()
        try:
            for one in sent:
                cloud.images.parts[name]["tags"][one["name"]] = tagged(name, one["name"])
        except GlanceError:
            cloud.images.parts[name]["tags"] = before
            raise
        return {"tags": [{"name": one["name"]} for one in sent]}, 201

    @app.delete(f"{ROOT}/<name>/tags")
    def delete_tags(name: str) -> tuple[str, int]:
        administrator(cloud, "delete_metadef_tags")
        parts(name, "tags")
        unprotected(name, f"namespace {name}")
        cloud.images.parts[name]["tags"].clear()
        return "", 204

    @app.post(f"{ROOT}/<name>/tags/<key>")
    def add_tag_of_namespace(name: str, key: str) -> tuple[dict[str, Any], int]:
        administrator(cloud, "add_metadef_tag")
        made = tagged(name, key)
        cloud.images.parts[name]["tags"][key] = made
        return made, 201

    @app.get(f"{ROOT}/<name>/tags/<key>")
    def show_tag(name: str, key: str) -> dict[str, Any]:
        return one_of(name, "tags", key, "metadata tag")

    @app.put(f"{ROOT}/<name>/tags/<key>")
    def rename_tag(name: str, key: str) -> dict[str, Any]:
        administrator(cloud, "modify_metadef_tag")
        have, sent = one_of(name, "tags", key, "metadata tag"), checked("tag", {"name": (str,)}, ("name",))
        made = tagged(name, sent["name"])
        return replaced(name, "tags", key, {**made, "created_at": have["created_at"]})

    @app.delete(f"{ROOT}/<name>/tags/<key>")
    def delete_tag_of_namespace(name: str, key: str) -> tuple[str, int]:
        administrator(cloud, "delete_metadef_tag")
        one_of(name, "tags", key, "metadata tag")
        unprotected(name, f"tag {key}")
        del cloud.images.parts[name]["tags"][key]
        return "", 204


def _property() -> dict[str, Any]:
    sent = checked("property", _PROPERTY, ("name", "type", "title"))
    if sent["type"] not in _TYPES:
        raise GlanceError(
            400, f"Provided object does not match schema 'property': {sent['type']!r} is not one of {list(_TYPES)!r}"
        )
    return sent


def _object() -> dict[str, Any]:
    sent = checked("object", _OBJECT, ("name",))
    for one in (sent.get("properties") or {}).values():
        for needed in ("title", "type"):
            if needed not in one:
                raise GlanceError(
                    400, f"Provided object does not match schema 'object': '{needed}' is a required property"
                )
    return sent


def _kept(name: str, sent: dict[str, Any], created: str) -> dict[str, Any]:
    """An object as lists show it: what was not said is empty."""
    return {
        "name": sent["name"],
        "required": sent.get("required") or [],
        **({"description": sent["description"]} if sent.get("description") else {}),
        "properties": sent.get("properties") or {},
        "created_at": created,
        "updated_at": now(),
        "self": f"{ROOT}/{name}/objects/{sent['name']}",
        "schema": "/v2/schemas/metadefs/object",
    }
