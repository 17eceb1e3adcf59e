# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Projects (6.6)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.identity.errors import bad_request, conflict, forbidden, not_found
from simulators.openstack.identity.request import admin_token, check, json_object, page, token_of
from simulators.openstack.identity.state import Domain, Project, Token, new_id

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_SCHEMA = {
    "name": "name",
    "description": "text",
    "domain_id": "id_or_null",
    "parent_id": "id_or_null",
    "enabled": "boolean",
    "is_domain": "boolean",
    "tags": "tags",
    "options": "options",
}
FILTERS = ("domain_id", "parent_id", "name", "enabled", "is_domain")


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    @app.post("/v3/projects")
    def create_project() -> tuple[dict[str, Any], int]:
        token = admin_token(cloud, "identity:create_project")
        given = json_object("project")
        check(given, _SCHEMA, ["name"], cloud.settings["identity_extras"])
        project = _create_domain_project(cloud, given) if given.get("is_domain") else _create(cloud, token, given)
        return {"project": show(cloud, project)}, 201

    @app.get("/v3/projects")
    def list_projects() -> dict[str, Any]:
        admin_token(cloud, "identity:list_projects")
        everything = [*cloud.identity.projects.values(), *map(_as_project, cloud.identity.domains.values())]
        wants_domains = flask.request.args.get("is_domain", "false").lower() not in ("0", "false")
        items = [show(cloud, one) for one in everything if one.is_domain == wants_domains]
        tags = [tag for tag in flask.request.args.get("tags", "").split(",") if tag]
        items = [item for item in items if set(tags) <= set(item["tags"])]
        return page(cloud, "projects", items, FILTERS)

    @app.get("/v3/projects/<project_id>")
    def show_project(project_id: str) -> dict[str, Any]:
        token = token_of(cloud)
        if not token.admin and (token.project is None or token.project.id != project_id):
            raise forbidden("You are not authorized to perform the requested action: identity:get_project.")
        return {"project": show(cloud, _find(cloud, project_id))}

    @app.patch("/v3/projects/<project_id>")
    def update_project(project_id: str) -> dict[str, Any]:
        admin_token(cloud, "identity:update_project")
        given = json_object("project")
        check(given, _SCHEMA, [], cloud.settings["identity_extras"])
        if not given:
            raise bad_request("Invalid input for field 'project': {} does not have enough properties")
        project = _find(cloud, project_id)
        _update(cloud, project, given)
        # Only this answer has them a second time (seen at Keystone of Zed).
        return {"project": {**show(cloud, project), "extra": project.extra}}

    @app.delete("/v3/projects/<project_id>")
    def delete_project(project_id: str) -> tuple[str, int]:
        admin_token(cloud, "identity:delete_project")
        project = _find(cloud, project_id)
        if project.is_domain:
            raise forbidden("Cannot delete a project that acts as a domain while it is enabled.")
        if any(one.parent_id == project_id for one in cloud.identity.projects.values()):
            raise forbidden(f"Cannot delete the project {project_id} since it is not a leaf in the hierarchy.")
        del cloud.identity.projects[project_id]
        cloud.identity.grants.forget(target=project_id)
        return "", 204


def show(cloud: OpenStack, project: Project) -> dict[str, Any]:
    """The project as answers have it."""
    return {
        "id": project.id,
        "name": project.name,
        "domain_id": None if project.is_domain else project.domain_id,
        "description": project.description,
        "enabled": project.enabled,
        "parent_id": None if project.is_domain else project.parent_id,
        "is_domain": project.is_domain,
        "tags": project.tags,
        "options": project.options,
        **project.extra,
        "links": {"self": f"{cloud.url}/v3/projects/{project.id}"},
    }


def _as_project(domain: Domain) -> Project:
    project = Project(domain.id, domain.name, domain.id, domain.id, domain.description, domain.enabled, True)
    project.tags, project.options = domain.tags, domain.options
    return project


def _find(cloud: OpenStack, project_id: str) -> Project:
    project = cloud.identity.projects.get(project_id)
    if project is None and project_id in cloud.identity.domains:
        return _as_project(cloud.identity.domains[project_id])
    if project is None:
        raise not_found("project", project_id)
    return project


def _create_domain_project(cloud: OpenStack, given: dict[str, Any]) -> Project:
    if given.get("parent_id") or given.get("domain_id"):
        raise bad_request("A project that acts as a domain has neither parent_id nor domain_id.")
    if any(one.name == given["name"] for one in cloud.identity.domains.values()):
        raise conflict(f"project - two projects that act as domains cannot both be named {given['name']}")
    domain = Domain(new_id(), given["name"], given.get("description") or "", given.get("enabled", True))
    cloud.identity.domains[domain.id] = domain
    return _as_project(domain)


def _create(cloud: OpenStack, token: Token, given: dict[str, Any]) -> Project:
    identity = cloud.identity
    domain_id, parent_id = given.get("domain_id"), given.get("parent_id")
    parent = identity.projects.get(parent_id) if parent_id else None
    if domain_id is None:
        domain_id = parent.domain_id if parent else parent_id or _domain_of(token)
    if domain_id not in identity.domains:
        raise not_found("domain", str(domain_id))
    if parent_id is not None and parent is None and parent_id not in identity.domains:
        raise not_found("project", parent_id)
    if (parent.domain_id if parent else parent_id or domain_id) != domain_id:
        raise bad_request("The project and its parent must be in the same domain.")
    enabled = given.get("enabled", True)
    if parent is not None and not parent.enabled and enabled:
        raise forbidden(f"Cannot create an enabled project below {parent.id}, which is disabled.")
    _name_is_free(cloud, given["name"], domain_id)
    project = Project(
        new_id(),
        given["name"],
        domain_id,
        parent_id or domain_id,
        given.get("description") or "",
        enabled,
        tags=given.get("tags", []),
        options=given.get("options", {}),
        extra={name: value for name, value in given.items() if name not in _SCHEMA},
    )
    identity.projects[project.id] = project
    return project


def _domain_of(token: Token) -> str:
    if token.domain is not None:
        return token.domain.id
    return token.project.domain_id if token.project is not None else "default"


def _update(cloud: OpenStack, project: Project, given: dict[str, Any]) -> None:
    if "domain_id" in given and given["domain_id"] != project.domain_id:
        raise bad_request("Cannot change the domain id of a project.")
    if "parent_id" in given and given["parent_id"] != project.parent_id:
        raise forbidden("Update of parent_id is not allowed.")
    if "is_domain" in given and given["is_domain"] != project.is_domain:
        raise bad_request("Update of is_domain is not allowed.")
    if project.options.get("immutable") and given.get("options", {}).get("immutable", True):
        raise forbidden(f"Cannot modify the immutable project {project.id}.")
    if given.get("name", project.name) != project.name:
        _name_is_free(cloud, given["name"], project.domain_id)
    if "enabled" in given:
        _may_be_enabled(cloud, project, given["enabled"])
    for name, value in given.items():
        if name == "description":
            project.description = value or ""
        elif name == "options":
            project.options = {**project.options, **value}
        elif name in ("name", "enabled", "tags"):
            setattr(project, name, value)
        elif name not in _SCHEMA:
            project.extra[name] = value
    if project.is_domain:
        domain = cloud.identity.domains[project.id]
        domain.name, domain.description, domain.enabled = project.name, project.description, project.enabled


def _may_be_enabled(cloud: OpenStack, project: Project, enabled: bool) -> None:
    parent = cloud.identity.projects.get(project.parent_id)
    if enabled and parent is not None and not parent.enabled:
        raise forbidden(f"Cannot enable the project {project.id}: a parent is disabled.")
    children = [one for one in cloud.identity.projects.values() if one.parent_id == project.id]
    if not enabled and not project.is_domain and any(one.enabled for one in children):
        raise forbidden(f"Cannot disable the project {project.id}: projects below it are enabled.")


def _name_is_free(cloud: OpenStack, name: str, domain_id: str) -> None:
    if any((one.name, one.domain_id) == (name, domain_id) for one in cloud.identity.projects.values()):
        raise conflict(f"project - the domain has a project of this name already: {name}")
