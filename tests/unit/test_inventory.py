# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Declarations and request cases name the operations of the inventory, and mean what it documents under these names.

What a service has and the inventory's document leaves out is listed here with the document that has it; request cases
name no operation for it.
"""

from __future__ import annotations

import importlib
import pkgutil
import sys
from collections.abc import Iterator

import pytest
import yaml

from ansible_collections.telco.cloud.plugins.module_utils.core.operation import Operation

from .entries import ROOT, SYSTEMS, UTILS, entries

sys.path.insert(0, str(ROOT / "tools"))
from telco_tools.inventory import Documented, inventory, pattern

#: What is declared beyond the inventory, and where it is documented.
BEYOND = {
    "f5_vnfm": {
        "GET /deployments/{id}/outputs": "recorded: the values of a deployment's outputs",
        "GET /deployments/{id}/capabilities": "recorded: the values of a deployment's capabilities",
        "GET /blueprints/{id}": "recorded: a blueprint has an address of its own too",
        "GET /snapshots/{id}": "recorded: a snapshot has an address of its own too",
    },
    "openstack": {
        "PUT /v2/images/{id}/stage": "Image API v2, Stage binary image data",
        "POST /v2/images/{id}/import": "Image API v2, Import an image",
        "HEAD /v1/images/{id}": "Glance's developers' documentation of the Images API v1, Retrieving Image Metadata",
        "GET /v1/images/{image_id}/members": "the same, Requesting Image Memberships",
        "PUT /v3/{own_id}/qos-specs/{id}/delete_keys": "Block Storage API v3, Unset keys in QoS specification",
        "DELETE /v3/{own_id}/types/{id}/extra_specs/{key}": "Block Storage API v3, Volume types",
        "GET /v3/{own_id}/extensions/{name}": "Block Storage API v3, Show extension details (seen at Zed)",
        "GET /v3/{own_id}/types/{id}/os-volume-type-access": "Block Storage API v3, Volume type access",
        "POST /v3/{own_id}/types/{id}/action": "Block Storage API v3, Volume type access",
        "GET /v3/{own_id}/types/{id}/encryption": "Block Storage API v3, Show an encryption type",
        "POST /v3/{own_id}/types/{id}/encryption": "Block Storage API v3, Create an encryption type",
        "PUT /v3/{own_id}/types/{id}/encryption/{encryption_id}": "Block Storage API v3, Update an encryption type",
        "DELETE /v3/{own_id}/types/{id}/encryption/{encryption_id}": "Block Storage API v3, Delete an encryption type",
        "GET /v3/{own_id}/os-services": "Block Storage API v3, List All Cinder Services",
        "PUT /v3/{own_id}/backups/{id}": "Block Storage API v3, Update a backup",
        "POST /v3/{own_id}/volumes/{id}/action": "Block Storage API v3, Volume actions: retype and others",
        "DELETE /v2.1/os-aggregates/{id}": "Compute API, Delete Aggregate",
        "PUT /v2.1/flavors/{id}": "Compute API, Update Flavor Description",
        "DELETE /v2.1/flavors/{id}/os-extra_specs/{key}": "Compute API, Delete An Extra Spec For A Flavor",
        "GET /v2.1/flavors/{id}/os-flavor-access": "Compute API, List Flavor Access Information For Given Flavor",
        "GET /v2.1/os-hypervisors/detail": "Compute API, List Hypervisors Details",
        "POST /v2.1/servers/{id}/remote-consoles": "Compute API, Create Console",
        "PUT /v2.1/servers/{id}/tags": "Compute API, Replace Tags",
        "GET /v2.1/servers/{server_id}/os-volume_attachments/{volume_id}": "Compute API, Show a detail of a volume "
        "attachment",
        "PUT /v2.1/servers/{server_id}/os-volume_attachments/{volume_id}": "Compute API, Update a volume attachment",
        "DELETE /v2.1/servers/{server_id}/os-volume_attachments/{volume_id}": "Compute API, Detach a volume from an "
        "instance",
        "GET /v2.1/servers/{id}/migrations": "Compute API, List Migrations of a server",
        "DELETE /v2.1/servers/{id}/migrations/{migration_id}": "Compute API, Delete (Abort) Migration",
        **{
            f"{method} /v3/system/{holder}s/{{{holder}_id}}/roles{end}": "Identity API v3, System Role Assignments"
            for holder in ("user", "group")
            for method, end in (("GET", ""), *((one, "/{role_id}") for one in ("PUT", "HEAD", "DELETE")))
        },
        "GET /v3/auth/projects": "Identity API v3, Get available project scopes",
        "GET /v3/users/{user_id}/application_credentials": "Identity API v3, List application credentials",
        "POST /v3/users/{user_id}/application_credentials": "Identity API v3, Create application credential",
        "GET /v3/users/{user_id}/application_credentials/{id}": "Identity API v3, Show application credential details",
        "DELETE /v3/users/{user_id}/application_credentials/{id}": "Identity API v3, Delete application credential",
        "GET /v3/OS-FEDERATION/identity_providers": "Identity API v3, OS-FEDERATION, List identity providers",
        "GET /v3/OS-FEDERATION/identity_providers/{id}": "Identity API v3, OS-FEDERATION, Get identity provider",
        "PUT /v3/OS-FEDERATION/identity_providers/{id}": "Identity API v3, OS-FEDERATION, Register identity provider",
        "PATCH /v3/OS-FEDERATION/identity_providers/{id}": "Identity API v3, OS-FEDERATION, Update identity provider",
        "DELETE /v3/OS-FEDERATION/identity_providers/{id}": "Identity API v3, OS-FEDERATION, Delete identity provider",
        "GET /v3/OS-FEDERATION/mappings": "Identity API v3, OS-FEDERATION, List mappings",
        "GET /v3/OS-FEDERATION/mappings/{name}": "Identity API v3, OS-FEDERATION, Get a mapping",
        "PUT /v3/OS-FEDERATION/mappings/{name}": "Identity API v3, OS-FEDERATION, Create a mapping",
        "PATCH /v3/OS-FEDERATION/mappings/{name}": "Identity API v3, OS-FEDERATION, Update a mapping",
        "DELETE /v3/OS-FEDERATION/mappings/{name}": "Identity API v3, OS-FEDERATION, Delete a mapping",
        "GET /v3/OS-FEDERATION/identity_providers/{idp}/protocols": "Identity API v3, OS-FEDERATION, "
        "List protocols of identity provider",
        "GET /v3/OS-FEDERATION/identity_providers/{idp}/protocols/{name}": "Identity API v3, OS-FEDERATION, "
        "Get protocol for identity provider",
        "PUT /v3/OS-FEDERATION/identity_providers/{idp}/protocols/{name}": "Identity API v3, OS-FEDERATION, "
        "Add protocol to identity provider",
        "PATCH /v3/OS-FEDERATION/identity_providers/{idp}/protocols/{name}": "Identity API v3, OS-FEDERATION, "
        "Update protocol for identity provider",
        "DELETE /v3/OS-FEDERATION/identity_providers/{idp}/protocols/{name}": "Identity API v3, OS-FEDERATION, "
        "Delete a protocol from identity provider",
        "GET /v3/OS-TRUST/trusts": "Identity API v3, OS-TRUST, List trusts",
        "GET /v3/OS-TRUST/trusts/{id}": "Identity API v3, OS-TRUST, Get trust",
        "DELETE /v3/OS-TRUST/trusts/{id}": "Identity API v3, OS-TRUST, Delete trust",
        "PUT /v3/OS-OAUTH1/authorize/{request_token_id}": "Identity API v3, OS-OAUTH1, Authorize request token",
        "GET /v2.1/os-quota-sets/{project_id}": "Compute API, Show A Quota",
        "GET /v2.0/quotas/{project_id}/default": "Networking API v2.0, List default quotas for a project",
        "GET /v2.0/quotas/{project_id}/details.json": "Networking API v2.0, Show quota details for a tenant",
        "GET /v2.0/address-scopes": "Networking API v2.0, List address scopes",
        "POST /v2.0/address-scopes": "Networking API v2.0, Create address scope",
        "GET /v2.0/address-scopes/{id}": "Networking API v2.0, Show address scope",
        "PUT /v2.0/address-scopes/{id}": "Networking API v2.0, Update an address scope",
        "DELETE /v2.0/address-scopes/{id}": "Networking API v2.0, Delete an address scope",
        "GET /v2.0/rbac-policies": "Networking API v2.0, List RBAC policies",
        "POST /v2.0/rbac-policies": "Networking API v2.0, Create RBAC policy",
        "GET /v2.0/rbac-policies/{id}": "Networking API v2.0, Show RBAC policy details",
        "PUT /v2.0/rbac-policies/{id}": "Networking API v2.0, Update RBAC policy",
        "DELETE /v2.0/rbac-policies/{id}": "Networking API v2.0, Delete RBAC policy",
        "GET /v2.0/trunks": "Networking API v2.0, List trunks",
        "POST /v2.0/trunks": "Networking API v2.0, Create trunk",
        "GET /v2.0/trunks/{id}": "Networking API v2.0, Show trunk",
        "PUT /v2.0/trunks/{id}": "Networking API v2.0, Update trunk",
        "DELETE /v2.0/trunks/{id}": "Networking API v2.0, Delete trunk",
        "PUT /v2.0/trunks/{id}/add_subports": "Networking API v2.0, Add subports to trunk",
        "PUT /v2.0/trunks/{id}/remove_subports": "Networking API v2.0, Delete subports from trunk",
        "GET /v2.0/agents": "Networking API v2.0, List all agents",
        "GET /v2.0/agents/{id}": "Networking API v2.0, Show agent details",
        "PUT /v2.0/agents/{id}": "Networking API v2.0, Update agent",
        "DELETE /v2.0/agents/{id}": "Networking API v2.0, Delete agent",
    },
}


def _declared(system: str) -> Iterator[tuple[str, Operation]]:
    for info in pkgutil.iter_modules([str(ROOT / "plugins" / "module_utils" / system)]):
        module = importlib.import_module(f"{UTILS}.{system}.{info.name}")
        for value in vars(module).values():
            # A family of calls may be a table.
            for item in value.values() if isinstance(value, dict) else [value]:
                if isinstance(item, Operation):
                    yield info.name, item


def _is(documented: dict[str, Documented], system: str, name: str, method: str, path: str) -> bool:
    """Whether it is the operation of this name; some documents leave out what all paths of a system begin with."""
    prefix = next(entry.system.client.prefix for entry in entries().values() if entry.system.name == system)
    paths = (path, prefix + path, path.removeprefix(prefix))
    return name in documented and any(documented[name].means(method, shown) for shown in paths)


@pytest.mark.parametrize("system", SYSTEMS)
def test_declared_operations_are_the_inventorys(system: str) -> None:
    documented = {item.id: item for item in inventory(system)}
    strangers = {
        f"{operation.method} {operation.path}": f"{place}: {operation.id}"
        for place, operation in _declared(system)
        if not _is(documented, system, operation.id, operation.method, operation.path)
    }
    assert sorted(strangers) == sorted(BEYOND.get(system, {})), strangers


@pytest.mark.parametrize("system", SYSTEMS)
def test_requests_are_the_operations_that_their_cases_say(system: str) -> None:
    documented = {item.id: item for item in inventory(system)}
    wrong = []
    for path in sorted((ROOT / "tests" / "unit" / "requests" / system).glob("*.yml")):
        for case in yaml.safe_load(path.read_text()):
            for request in case.get("requests", []):
                name = request.get("operation")
                if name is not None and not _is(documented, system, name, request["method"], request["path"]):
                    wrong.append(f"{path.name}: {case['case']}: {request['method']} {request['path']} is not {name}")
    assert wrong == []


def test_the_project_in_an_address_is_optional_where_openstack_makes_it_so() -> None:
    documented = pattern("/v2.1/{tenant_id}/servers/{server_id}/action")
    assert documented.fullmatch("/v2.1/p1/servers/s1/action")
    assert documented.fullmatch("/v2.1/servers/s1/action")
    assert not documented.fullmatch("/v2.1/p1/more/servers/s1/action")
    assert not pattern("/v2.0/tenants/{tenant_id}/users").fullmatch("/v2.0/tenants/users")
