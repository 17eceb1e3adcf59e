# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The kinds of objects: their fields, how they are shown, and which names their lists filter by and show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

Row = dict[str, Any]


@dataclass(frozen=True)
class Resource:
    """One kind. name is the word in messages; filters and includes default to fields; search is what _search reads."""

    name: str
    table: str
    fields: tuple[str, ...]
    id_field: str = "id"
    filters: tuple[str, ...] = ()
    includes: tuple[str, ...] = ()
    search: str = "id"

    @property
    def filter_names(self) -> tuple[str, ...]:
        """Names that a list takes as filters and sort keys."""
        return self.filters or self.fields

    @property
    def include_names(self) -> tuple[str, ...]:
        """Names that _include takes, and the fields that a list shows."""
        return self.includes or self.fields


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


BLUEPRINT = Resource(
    "Blueprint",
    "blueprints",
    _words(
        "main_file_name description tenant_name created_at updated_at created_by private_resource"
        " resource_availability visibility id plan"
    ),
)
DEPLOYMENT = Resource(
    "Deployment",
    "deployments",
    _words(
        "inputs permalink description blueprint_id policy_types tenant_name created_at created_by updated_at visibility"
        " policy_triggers private_resource resource_availability capabilities groups workflows scaling_groups id"
        " outputs"
    ),
)
EXECUTION = Resource(
    "Execution",
    "executions",
    _words(
        "status status_display ended_at is_system_workflow is_dry_run blueprint_id tenant_name created_at created_by"
        " scheduled_for visibility private_resource workflow_id resource_availability parameters error deployment_id"
        " started_at id"
    ),
)
NODE = Resource(
    "Node",
    "nodes",
    _words(
        "relationships operations deploy_number_of_instances type_hierarchy plugins_to_install blueprint_id"
        " tenant_name number_of_instances visibility id private_resource planned_number_of_instances"
        " resource_availability created_by plugins max_number_of_instances host_id deployment_id type properties"
        " min_number_of_instances"
    ),
)
NODE_INSTANCE = Resource(
    "NodeInstance",
    "node_instances",
    _words(
        "relationships version tenant_name runtime_properties visibility private_resource state resource_availability"
        " created_by host_id deployment_id scaling_groups id node_id"
    ),
)
SECRET = Resource(
    "Secret",
    "secrets",
    _words(
        "is_hidden_value tenant_name created_at updated_at value private_resource resource_availability visibility"
        " created_by key"
    ),
    id_field="key",
    includes=_words(
        "is_hidden_value tenant_name created_at updated_at created_by resource_availability visibility key"
    ),
    search="key",
)
PLUGIN = Resource(
    "Plugin",
    "plugins",
    _words(
        "distribution_release supported_py_versions uploaded_at archive_name package_version package_name"
        " distribution_version tenant_name excluded_wheels created_by distribution package_source private_resource"
        " file_server_path resource_availability visibility supported_platform wheels id yaml_url_path"
    ),
    filters=_words(
        "distribution_release supported_py_versions uploaded_at archive_name package_name distribution_version"
        " tenant_name excluded_wheels distribution created_by id private_resource resource_availability package_source"
        " visibility supported_platform wheels package_version"
    ),
    search="package_name",
)
SNAPSHOT = Resource(
    "Snapshot",
    "snapshots",
    _words("status tenant_name created_at visibility private_resource resource_availability created_by error id"),
)
DEPLOYMENT_UPDATE = Resource(
    "DeploymentUpdate",
    "deployment_updates",
    _words(
        "created_at new_inputs tenant_name deployment_update_nodes old_inputs old_blueprint_id visibility"
        " deployment_update_deployment private_resource modified_entity_ids state resource_availability steps"
        " created_by deployment_plan deployment_id deployment_update_node_instances id execution_id new_blueprint_id"
    ),
)
TENANT = Resource(
    "Tenant",
    "tenants",
    _words("users user_roles groups name"),
    id_field="name",
    filters=_words("rabbitmq_vhost rabbitmq_username name groups rabbitmq_password id users"),
    search="name",
)
USER = Resource(
    "User",
    "users",
    _words("username tenant_roles is_locked last_login_at role groups active tenants group_system_roles"),
    id_field="username",
    search="username",
)
GROUP = Resource("Group", "groups", _words("tenants ldap_dn role name users"), id_field="name", search="name")

#: Tables whose rows belong to a tenant, in the order in which a tenant's deletion looks at them.
TENANT_TABLES = (
    BLUEPRINT, DEPLOYMENT, NODE, NODE_INSTANCE, EXECUTION, SECRET, PLUGIN, SNAPSHOT, DEPLOYMENT_UPDATE,
)  # fmt: skip


def field_value(row: Row, name: str) -> Any:
    """The value of a field, including those that follow from others."""
    if name == "private_resource":
        return row.get("visibility") == "private"
    if name == "resource_availability":
        return row.get("visibility")
    if name == "status_display":
        return "completed" if row["status"] == "terminated" else row["status"]
    return row.get(name)


def show(row: Row, names: tuple[str, ...] | list[str]) -> Row:
    """The row as an answer carries it."""
    return {name: field_value(row, name) for name in names}
