# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plugins: upload, read, download, visibility, delete."""

from __future__ import annotations

from flask import Response

from simulators.f5_vnfm import archives, listing, visibility, workflows
from simulators.f5_vnfm.app import Endpoint
from simulators.f5_vnfm.blueprints import attachment
from simulators.f5_vnfm.call import Call
from simulators.f5_vnfm.errors import ApiError, conflict
from simulators.f5_vnfm.plugin_files import package, wagon_of
from simulators.f5_vnfm.resources import PLUGIN, Row, show


def list_plugins(call: Call) -> Row:
    """All plugins."""
    return listing.answer(call, PLUGIN, listing.visible(call, PLUGIN))


def get(call: Call, plugin_id: str) -> Row:
    """One."""
    return show(listing.find(call, PLUGIN, plugin_id), PLUGIN.fields)


def upload(call: Call) -> tuple[int, Row]:
    """A new one; it is installed when this answers."""
    private = call.query_flag("private_resource")
    plugin_id = call.state.new_id()
    seen = visibility.wanted(call, PLUGIN, plugin_id, call.arg("visibility"), private)
    content = archives.uploaded(call, "plugin_archive_url", "caravan")
    wagon, text = wagon_of(content)
    meta = package(wagon)
    name, version = meta["package_name"], meta["package_version"]
    tenant = call.home("plugins")
    for row in call.state.rows("plugins", archive_name=meta["archive_name"], package_name=name):
        if row["tenant_name"] == tenant or row["visibility"] == "global":
            raise conflict(
                f"a plugin archive by the name of {meta['archive_name']} already exists for package with name {name} "
                f"and version {version}"
            )
    workflows.check_database_writable(call.sim)
    system = meta.get("build_server_os_properties") or {}
    distribution = system.get("distribution")
    row = call.new_row(
        id=plugin_id,
        package_name=name,
        package_version=version,
        archive_name=meta["archive_name"],
        supported_platform=meta.get("supported_platform"),
        supported_py_versions=meta.get("supported_python_versions"),
        distribution=distribution,
        distribution_version=system.get("distribution_version"),
        distribution_release=system.get("distribution_release"),
        package_source=meta.get("package_source"),
        wheels=meta.get("wheels"),
        excluded_wheels=meta.get("excluded_wheels"),
        uploaded_at=call.state.now(),
        visibility=seen,
        file_server_path="",
        yaml_url_path=f"plugin:{name}?version={version}&distribution={distribution}" if text is not None else "",
        _blob=call.state.keep(content),
        _yaml=call.state.keep(text) if text is not None else None,
        _kind="zip" if text is not None else "tar.gz",
    )
    call.state.add("plugins", row)
    execution = workflows.create(
        call.sim, "install_plugin", tenant, call.username, parameters={"plugin": {"name": name, "id": plugin_id}}
    )
    workflows.finish(call.sim, [execution])
    return 201, show(row, PLUGIN.fields)


def download(call: Call, plugin_id: str) -> Response:
    """The archive as it was uploaded."""
    row = listing.find(call, PLUGIN, plugin_id)
    return attachment(call, row["_blob"], f"{plugin_id}.{row['_kind']}", row["_kind"])


def set_global(call: Call, plugin_id: str) -> Row:
    """Make it global."""
    row = listing.find(call, PLUGIN, plugin_id)
    visibility.widen(call, PLUGIN, row, "global")
    return show(row, PLUGIN.fields)


def set_visibility(call: Call, plugin_id: str) -> Row:
    """Widen its visibility."""
    value = visibility.asked(call)
    row = listing.find(call, PLUGIN, plugin_id)
    visibility.widen(call, PLUGIN, row, value)
    return show(row, PLUGIN.fields)


def _in_use(call: Call, row: Row) -> bool:
    for deployment in call.state.tables["deployments"]:
        if row["visibility"] != "global" and deployment["tenant_name"] != row["tenant_name"]:
            continue
        nodes = call.state.rows("nodes", deployment_id=deployment["id"], tenant_name=deployment["tenant_name"])
        for plugin in (plugin for node in nodes for plugin in node["plugins"]):
            if plugin["package_name"] == row["package_name"] and plugin["package_version"] in (
                None,
                row["package_version"],
            ):
                return True
    return False


def delete(call: Call, plugin_id: str) -> Row:
    """Take it away; in use without force in the body is 405."""
    force = call.body().flag("force")
    row = listing.find(call, PLUGIN, plugin_id)
    visibility.check_modifiable(call, PLUGIN, row)
    if not force and _in_use(call, row):
        raise ApiError(405, "plugin_in_use", f'Plugin {plugin_id} is currently in use. You can "force" plugin removal.')
    workflows.check_database_writable(call.sim)
    execution = workflows.create(
        call.sim,
        "uninstall_plugin",
        row["tenant_name"],
        call.username,
        parameters={"plugin": {"name": row["package_name"], "id": plugin_id}},
    )
    workflows.finish(call.sim, [execution])
    call.state.remove("plugins", row)
    if row["_yaml"]:
        call.state.blobs.pop(row["_yaml"], None)
    return show(row, PLUGIN.fields)


def endpoints() -> list[Endpoint]:
    """This module's part of the API."""
    one = "/plugins/<plugin_id>"
    fields = PLUGIN.fields
    return [
        Endpoint("GET", "/plugins", "plugin_list", list_plugins),
        Endpoint("POST", "/plugins", "plugin_upload", upload, fields),
        Endpoint("GET", one, "plugin_get", get, fields),
        Endpoint("DELETE", one, "plugin_delete", delete, fields),
        Endpoint("GET", f"{one}/archive", "plugin_download", download, include=False),
        Endpoint("PATCH", f"{one}/set-global", "resource_set_global", set_global, include=False),
        Endpoint("PATCH", f"{one}/set-visibility", "resource_set_visibility", set_visibility, include=False),
    ]
