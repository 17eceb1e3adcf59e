# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""openstacksdk against the OpenStack simulator's Keystone: who may what, and the catalog."""

from __future__ import annotations

from typing import Any

from .test_openstack_vendor import cloud, running

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
