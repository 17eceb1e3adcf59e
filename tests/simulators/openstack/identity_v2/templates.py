# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Templates of endpoints, and endpoints of tenants (10.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.identity.errors import bad_request, conflict, not_found
from simulators.openstack.identity_v2.state import admin, find_tenant, given, listed

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_KEY = "OS-KSCATALOG:endpointTemplate"
_SHOWN = {"region", "type", "publicURL", "internalURL", "adminURL", "versionId", "versionInfo", "versionList"}
_KNOWN = _SHOWN | {"id", "global", "enabled"}


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""
    _register_templates(cloud, app)
    _register_endpoints(cloud, app)


def _find(cloud: OpenStack, key: int) -> dict[str, Any]:
    if key not in cloud.older.templates:
        raise not_found("endpoint template", str(key))
    return cloud.older.templates[key]


def _register_templates(cloud: OpenStack, app: flask.Flask) -> None:
    path = "/v2.0/OS-KSCATALOG/endpointTemplates"

    @app.get(path)
    def v2_templates() -> dict[str, Any]:
        admin(cloud)
        return listed(cloud, "OS-KSCATALOG:endpointsTemplates", list(cloud.older.templates.values()))

    @app.get(f"{path}/<int:key>")
    def v2_template(key: int) -> dict[str, Any]:
        admin(cloud)
        return {_KEY: _find(cloud, key)}

    @app.post(path)
    def v2_create_template() -> dict[str, Any]:
        admin(cloud)
        values = given(_KEY, _KNOWN, ("id",))
        if not isinstance(values["id"], int):
            raise bad_request(f"{values['id']!r} is not the number of a template")
        if values["id"] in cloud.older.templates:
            raise conflict(f"endpoint template - {values['id']} is there already")
        cloud.older.templates[values["id"]] = values
        return {_KEY: values}

    @app.put(f"{path}/<int:key>")
    def v2_update_template(key: int) -> dict[str, Any]:
        admin(cloud)
        values = given(_KEY, _KNOWN)
        if values.get("id", key) != key:
            raise bad_request("The number of a template cannot be changed.")
        _find(cloud, key).update(values)
        return {_KEY: _find(cloud, key)}

    @app.delete(f"{path}/<int:key>")
    def v2_delete_template(key: int) -> tuple[str, int]:
        admin(cloud)
        del cloud.older.templates[_find(cloud, key)["id"]]
        return "", 204


def _register_endpoints(cloud: OpenStack, app: flask.Flask) -> None:
    path = "/v2.0/tenants/<tenant_id>/OS-KSCATALOG/endpoints"

    def there(tenant_id: str) -> list[int]:
        return cloud.older.endpoints.setdefault(find_tenant(cloud, tenant_id).id, [])

    def show(tenant_id: str, key: int) -> dict[str, Any]:
        if key not in there(tenant_id) or key not in cloud.older.templates:
            raise not_found("endpoint", str(key))
        template = cloud.older.templates[key]
        return {"id": key, "tenantId": tenant_id, **{name: template[name] for name in template if name in _SHOWN}}

    @app.get(path)
    def v2_tenant_endpoints(tenant_id: str) -> dict[str, Any]:
        admin(cloud)
        return listed(cloud, "endpoints", [show(tenant_id, key) for key in there(tenant_id)])

    @app.get(f"{path}/<int:key>")
    def v2_tenant_endpoint(tenant_id: str, key: int) -> dict[str, Any]:
        admin(cloud)
        return {"endpoint": show(tenant_id, key)}

    @app.post(path)
    def v2_create_endpoint(tenant_id: str) -> dict[str, Any]:
        admin(cloud)
        key = _find(cloud, given(_KEY, {"id"}, ("id",))["id"])["id"]
        if key in there(tenant_id):
            raise conflict(f"endpoint - {key} is there already")
        there(tenant_id).append(key)
        return {"endpoint": show(tenant_id, key)}

    @app.delete(f"{path}/<int:key>")
    def v2_delete_endpoint(tenant_id: str, key: int) -> tuple[str, int]:
        admin(cloud)
        show(tenant_id, key)
        there(tenant_id).remove(key)
        return "", 204
