# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""openstacksdk against the OpenStack simulator's Keystone: who may what, and the catalog."""

from __future__ import annotations

from typing import Any

import pytest
from keystoneauth1.exceptions import Unauthorized

from simulators.kit import Running

from .test_openstack_vendor import cloud, connect, exceptions, running

__all__ = ["cloud", "running"]


def test_groups_and_roles(cloud: Any) -> None:
    identity = cloud.identity
    role = identity.create_role(name="operator", description="d")
    assert identity.find_role("operator").id == role.id
    user = identity.create_user(name="jdoe", domain_id="default", password="p", email="j@example.com")
    group = identity.create_group(name="ops", domain_id="default")
    assert identity.find_group("ops").id == group.id
    assert cloud.add_user_to_group("jdoe", "ops") is None
    assert cloud.is_user_in_group("jdoe", "ops")
    project = identity.find_project("demo")
    identity.assign_project_role_to_group(project, group, role)
    assert cloud.grant_role("operator", user="jdoe", project="demo")
    (listed,) = list(identity.role_assignments(user_id=user.id))
    assert (listed.role["id"], listed.scope["project"]["id"]) == (role.id, project.id)
    assert cloud.revoke_role("operator", user="jdoe", project="demo")
    assert list(identity.role_assignments(user_id=user.id)) == []
    identity.delete_role(role, ignore_missing=False)
    identity.delete_user(user, ignore_missing=False)
    identity.delete_group(group, ignore_missing=False)


def test_catalog(cloud: Any) -> None:
    identity = cloud.identity
    region = identity.create_region(id="north", description="d")
    service = identity.create_service(name="inv", type="inventory")
    endpoint = identity.create_endpoint(
        service_id=service.id, interface="public", region_id=region.id, url="http://inventory.example.com"
    )
    assert [one.id for one in identity.endpoints(service_id=service.id)] == [endpoint.id]
    assert identity.update_service(service, is_enabled=False).is_enabled is False
    identity.delete_endpoint(endpoint, ignore_missing=False)
    identity.delete_service(service, ignore_missing=False)
    identity.delete_region(region, ignore_missing=False)
    assert identity.find_service("inv") is None


def test_application_credentials(running: Running, cloud: Any) -> None:
    identity, user = cloud.identity, cloud.current_user_id
    rule = {"service": "compute", "path": "/v2.1/servers", "method": "GET"}
    made = identity.create_application_credential(
        user,
        "backup",
        description="d",
        roles=[{"name": "reader"}],
        expires_at="2035-12-30T23:59:59",
        access_rules=[rule],
    )
    assert len(made.secret) > 80
    assert [role["name"] for role in made.roles] == ["reader"]
    assert (made.expires_at, made.project_id) == ("2035-12-30T23:59:59.000000", cloud.current_project_id)
    found = identity.find_application_credential(user, "backup")
    assert (found.id, found.secret, found.access_rules[0]["path"]) == (made.id, None, "/v2.1/servers")
    assert [one.id for one in identity.application_credentials(user, name="backup")] == [made.id]
    with pytest.raises(exceptions.ConflictException):
        identity.create_application_credential(user, "backup")
    role = identity.create_role(name="operator")
    with pytest.raises(exceptions.BadRequestException, match="unassigned role"):
        identity.create_application_credential(user, "other", roles=[{"id": role.id}])
    restricted = connect(
        running,
        auth_type="v3applicationcredential",
        application_credential_id=made.id,
        application_credential_secret=made.secret,
    )
    assert restricted.current_user_id == user
    with pytest.raises(exceptions.ForbiddenException, match="not allowed for managing additional"):
        restricted.identity.create_application_credential(user, "more")
    free = identity.create_application_credential(user, "free", secret="s3cret-of-the-own", unrestricted=True)
    assert free.secret == "s3cret-of-the-own"
    unrestricted = connect(
        running,
        auth_type="v3applicationcredential",
        application_credential_name="free",
        username="admin",
        user_domain_id="default",
        application_credential_secret=free.secret,
    )
    unrestricted.identity.delete_application_credential(user, made.id, ignore_missing=False)
    assert identity.find_application_credential(user, "backup") is None
    with pytest.raises(Unauthorized):
        restricted.identity.find_project("admin")
    unrestricted.identity.delete_application_credential(user, free.id, ignore_missing=False)


def test_identity_providers(cloud: Any) -> None:
    identity, staff = cloud.identity, "https://login.example.com/realms/staff"
    made = identity.create_identity_provider(
        id="operator", domain_id="default", description="d", is_enabled=True, remote_ids=[staff]
    )
    assert (made.name, made.domain_id, made.is_enabled, made.remote_ids) == ("operator", "default", True, [staff])
    assert identity.find_identity_provider("operator").remote_ids == [staff]
    assert [one.id for one in identity.identity_providers(is_enabled=True)] == ["operator"]
    changed = identity.update_identity_provider("operator", is_enabled=False, remote_ids=[])
    assert (changed.is_enabled, changed.remote_ids, changed.description) == (False, [], "d")
    with pytest.raises(exceptions.ConflictException, match="Duplicate entry"):
        identity.create_identity_provider(id="operator", domain_id="default")
    identity.delete_identity_provider("operator", ignore_missing=False)
    assert identity.find_identity_provider("operator") is None


def test_mappings(cloud: Any) -> None:
    identity = cloud.identity
    rules = [{"local": [{"user": {"name": "{0}"}}], "remote": [{"type": "UserName"}]}]
    made = identity.create_mapping(id="staff", rules=rules)
    assert (made.name, made.rules) == ("staff", rules)
    assert identity.find_mapping("staff").rules == rules
    rules[0]["remote"].append({"type": "Kind", "any_one_of": ["noc"]})
    assert identity.update_mapping("staff", rules=rules).rules == rules
    assert [one.id for one in identity.mappings()] == ["staff"]
    with pytest.raises(exceptions.BadRequestException, match="too short"):
        identity.create_mapping(id="other", rules=[])
    identity.delete_mapping("staff", ignore_missing=False)
    assert identity.find_mapping("staff") is None


def test_federation_protocols(cloud: Any) -> None:
    identity = cloud.identity
    identity.create_identity_provider(id="operator", domain_id="default")
    for name in ("staff", "guests"):
        identity.create_mapping(id=name, rules=[{"local": [], "remote": [{"type": "UserName"}]}])
    made = identity.create_federation_protocol("operator", id="openid", mapping_id="staff")
    assert (made.name, made.mapping_id) == ("openid", "staff")
    assert identity.find_federation_protocol("operator", "openid").mapping_id == "staff"
    assert identity.update_federation_protocol("operator", "openid", mapping_id="guests").mapping_id == "guests"
    assert [(one.id, one.idp_id) for one in identity.federation_protocols("operator")] == [("openid", "operator")]
    with pytest.raises(exceptions.BadRequestException, match="Invalid mapping id: none"):
        identity.create_federation_protocol("operator", id="saml2", mapping_id="none")
    identity.delete_federation_protocol("operator", "openid", ignore_missing=False)
    assert identity.find_federation_protocol("operator", "openid") is None
