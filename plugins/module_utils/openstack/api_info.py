# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""What services say of their APIs: versions, extensions, schemas.

Source: OpenStack API Complete Reference (17 November 2015), 1.1, 1.2, 3.1, 3.18, 6.1, 8.1, 9.1, 11.1, 11.6, 11.12,
13.1, 14.1.
Neutron's v2.0 answers only with a slash at its end; Keystone, Glance and Cinder tell their versions with HTTP
300 (seen at Zed).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core.errors import InvalidOption
from ..core.fields import Field
from ..core.lookup import get_or_none
from ..core.module import Action, ActionModule
from ..core.operation import Operation
from ..core.resource import Object
from ..core.work import Work
from . import block_storage_v1, identity_v2
from .block_storage import volume
from .client import OPENSTACK
from .compute import compute

_TOLD = (200, 300)


def _versions(id: str, service: str) -> Operation:
    return Operation(id, "GET", "/", ok=_TOLD, service=service)


VERSIONS = {
    "compute": _versions("compute.list_api_versions", "compute"),
    "identity": _versions("identity_v3.list_versions", "identity"),
    "image": _versions("image_v2.list_api_versions", "image"),
    "network": _versions("networking.list_api_versions", "network"),
}
#: Of a Cinder that has nothing newer.
VERSION_1 = Operation("block_storage_v1.show_api_v1_details", "GET", "/v1", service="block-storage", envelope="version")
VERSION = {
    "block-storage": Operation("block_storage_v2.show_api_v2_details", "GET", "/v3/", service="block-storage"),
    "identity": Operation("identity_v3.show_api_version_details", "GET", "/v3", service="identity", envelope="version"),
    "network": Operation("networking.show_api_v2_0_details", "GET", "/v2.0/", service="network"),
}
IDENTITY_V2 = identity_v2.v2("get_version_details", "GET", "", envelope="version")
EXTENSIONS = {
    "block-storage": volume("list_api_extensions", "GET", "/extensions"),
    "compute": compute("list_extensions", "GET", "/extensions", version="2.1"),
    "network": Operation("networking_ext.list_extensions", "GET", "/v2.0/extensions", service="network"),
}
EXTENSION = {
    "block-storage": volume("show_extension", "GET", "/extensions/{name}", documented=False, envelope="extension"),
    "compute": compute("get_extension", "GET", "/extensions/{name}", version="2.1", envelope="extension"),
    "network": Operation(
        "networking_ext.show_extension_details",
        "GET",
        "/v2.0/extensions/{name}",
        service="network",
        envelope="extension",
    ),
}


def _schema(id: str, name: str) -> Operation:
    return Operation(f"image_v2.get_{id}_schema", "GET", f"/v2/schemas/{name}", service="image")


#: Schemas of Glance by their names.
SCHEMAS = {
    **{name: _schema(name, name) for name in ("images", "image")},
    **{name: _schema(f"image_{name}", name) for name in ("members", "member")},
    **{
        f"metadefs/{name}": _schema(f"metadata_definition_{id or name}", f"metadefs/{name}")
        for name, id in (
            ("namespace", None),
            ("namespaces", None),
            ("object", None),
            ("objects", None),
            ("property", None),
            ("properties", None),
            ("tag", None),
            ("tags", None),
            ("resource_type", "namespace_resource_type_association"),
            ("resource_types", "namespace_resource_type_associations"),
        )
    },
}
_TABLES: Mapping[str, Mapping[str, Operation]] = {"version": VERSION, "extensions": EXTENSIONS}


def _check(params: Mapping[str, Any]) -> None:
    what, service, name = params["what"], params["service"], params.get("name")
    if what == "schema":
        if service != "image":
            raise InvalidOption("service", "only image tells schemas")
        if name not in SCHEMAS:
            raise InvalidOption("name", f"is one of these for a schema: {', '.join(SCHEMAS)}")
    elif what in _TABLES and service not in _TABLES[what]:
        known = ", ".join(sorted(_TABLES[what]))
        raise InvalidOption("service", f"{what} is known of these only: {known}")


def _version(work: Work, service: str) -> Operation:
    """The details of the version that is spoken."""
    if service == "identity" and identity_v2.is_spoken(work):
        return IDENTITY_V2
    if service == "block-storage" and block_storage_v1.is_spoken(work):
        return VERSION_1
    return VERSION[service]


def _told(work: Work) -> Any:
    what, service, name = work.params["what"], work.params["service"], work.params.get("name")
    if what == "schema":
        return work.call(SCHEMAS[str(name)])
    if what == "version":
        told = work.call(_version(work, service))
        # Cinder answers with the list of one.
        return told["versions"][0] if "versions" in told else told
    if what == "extensions":
        if name is None:
            return list(work.objects(EXTENSIONS[service]))
        found = get_or_none(work, EXTENSION[service])
        return [] if found is None else [found]
    operation = VERSIONS.get(service) or _versions("list_api_versions", service)
    versions = work.call(operation)["versions"]
    # Keystone has them one level deeper.
    versions = versions["values"] if isinstance(versions, Mapping) else versions
    return [one for one in versions if name in (None, one["id"])]


def _run(work: Work) -> Object:
    return {str(work.params["what"]): _told(work)}


API_INFO = ActionModule(
    Action(
        system=OPENSTACK,
        name="api_info",
        title="API",
        key=("service",),
        summary="Ask services of OpenStack for the versions, extensions and schemas of their APIs",
        description=(
            "Asks one service for what it tells of its API, with one request: the versions that it speaks, one "
            "version, its extensions, or the schema of its objects.",
        ),
        reference="OpenStack API Complete Reference (2015-11-17), 1.1, 1.2, 3.1, 3.18, 6.1, 8.1, 9.1, 11, 13.1, 14.1",
        fields={
            "service": Field(
                required=True,
                option_only=True,
                doc="Type of the service in the catalog: V(compute), V(network), V(identity), V(image), "
                "V(block-storage); others for O(what=versions).",
            ),
            "what": Field(
                choices=("versions", "version", "extensions", "schema"),
                default="versions",
                option_only=True,
                doc="What to ask for. V(version) is that of V(identity) (v2.0 where this is spoken), V(network) and "
                "V(block-storage), "
                "V(extensions) those of V(compute), V(network) and V(block-storage), V(schema) those of V(image).",
            ),
            "name": Field(
                option_only=True,
                doc="Id of a version or alias of an extension: only this one. With O(what=schema) it is needed: "
                "V(image), V(images), V(member), V(members), or V(metadefs/) with V(namespace), V(object), "
                "V(property), V(tag), V(resource_type) or the plural of one.",
            ),
        },
        run=_run,
        check=_check,
        reads_only=True,
        returns={
            "versions": Field(
                type="list",
                elements="dict",
                read_only=True,
                sample=[{"id": "v2.0", "status": "CURRENT"}],
                doc="With O(what=versions): the versions that the service speaks, as it tells them.",
            ),
            "version": Field(
                type="dict",
                read_only=True,
                sample={"id": "v3.14", "status": "stable"},
                doc="With O(what=version): the version; of V(network) its C(resources).",
            ),
            "extensions": Field(
                type="list",
                elements="dict",
                read_only=True,
                sample=[{"alias": "agent", "name": "agent"}],
                doc="With O(what=extensions): the extensions; empty when there is none of this O(name).",
            ),
            "schema": Field(
                type="dict",
                read_only=True,
                sample={"name": "image", "properties": {"id": {"type": "string"}}},
                doc="With O(what=schema): the JSON schema.",
            ),
        },
    )
)
