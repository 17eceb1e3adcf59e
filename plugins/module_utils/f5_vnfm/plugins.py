# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plugins of a tenant: install from a wagon, widen, delete, download.

Source: F5 VNFM REST API v3.1, "Plugins"; recorded answers: POST answers when the plugin is installed; the same wagon
again is 409; DELETE needs a JSON body; a plugin that deployments use is 405 ``plugin_in_use``.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any
from urllib.parse import unquote, urlsplit

from ..core.errors import ApiError, InvalidOption, TelcoError
from ..core.fields import Field, from_wire
from ..core.lookup import exact, get_or_none
from ..core.module import WAIT_TIMEOUT, ActionModule, InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Constraints, Info, Object, Resource
from ..core.transfers import check_file, password_in, scratch
from ..core.work import Work
from .archives import download_action
from .client import F5_VNFM
from .local_files import ALL_TENANTS, SEARCH, check_url
from .names import check_given_ids
from .packing import zip_files
from .unpacking import BadArchive
from .uploads import upload
from .visibility import USE_SET_GLOBAL, VISIBILITY, visibility_change
from .wagons import read_wagon

GET = Operation("get_plugin", "GET", "/plugins/{id}")
LIST = Operation("list_plugins", "GET", "/plugins")
UPLOAD = Operation("upload_plugin", "POST", "/plugins")
DELETE = Operation("delete_plugin", "DELETE", "/plugins/{id}")
DOWNLOAD = Operation("download_plugin", "GET", "/plugins/{id}/archive")
SET_GLOBAL = Operation("set_global_plugin", "PATCH", "/plugins/{id}/set-global", repeatable=True)
SET_VISIBILITY = Operation("set_plugin_visibility", "PATCH", "/plugins/{id}/set-visibility", repeatable=True)

IDENTITY = ("archive_name", "package_name", "package_version")

_ID = Field(
    sample="dd80365f-9b86-4e66-9bd4-e7935404fb7b",
    doc="The id that the manager gave to the plugin; in place of what the plugin says of itself.",
)
_NAMES = {
    "package_name": Field(sample="hello-plugin", doc="Name of the plugin's Python package."),
    "package_version": Field(sample="1.0.0", doc="Version of the plugin's Python package."),
    "archive_name": Field(
        sample="hello_plugin-1.0.0-py27-none-any.wgn",
        doc="File name of the wagon, which tells builds of one version for different platforms apart.",
    ),
}

FIELDS = {
    "id": _ID,
    "path": Field(
        type="path",
        option_only=True,
        doc="A wagon (C(.wgn)), or a zip of a wagon and its C(plugin.yaml), on the machine that runs the module, which "
        "is the controller. What the plugin is called is read from it, so that a second run finds it.",
    ),
    "yaml_path": Field(
        type="path",
        option_only=True,
        doc="The C(plugin.yaml) of the wagon in O(path). Both are sent as one zip; blueprints can then import the "
        "plugin by its name.",
    ),
    "url": Field(
        hide=password_in,
        option_only=True,
        doc="An address that the manager downloads the wagon or zip from. For a second run to find the plugin, the "
        "address has to end with the wagon's file name, or O(archive_name), or O(package_name) and O(package_version), "
        "say what it is.",
    ),
    **_NAMES,
    "visibility": VISIBILITY,
    "use_set_global": USE_SET_GLOBAL,
    "force": Field(
        type="bool",
        default=False,
        option_only=True,
        doc="With O(state=absent): whether to delete a plugin that deployments use.",
    ),
    "wait_timeout": replace(
        WAIT_TIMEOUT,
        doc="How long to wait for the answer to an upload, in seconds. The manager installs the plugin "
        "meanwhile, which can take minutes.",
    ),
    "distribution": Field(read_only=True, sample="centos", doc="Operating system it was built on; null for any."),
    "distribution_version": Field(read_only=True, sample="7.0.1406", doc="Version of that operating system."),
    "distribution_release": Field(read_only=True, sample="core", doc="Release name of that operating system."),
    "supported_platform": Field(read_only=True, sample="any", doc="Platform that it runs on."),
    "supported_py_versions": Field(
        type="list", elements="str", read_only=True, sample=["py27"], doc="Versions of Python that it runs on."
    ),
    "package_source": Field(read_only=True, sample="./plug", doc="Where the package came from."),
    "wheels": Field(type="list", elements="str", read_only=True, sample=["x-1.0.0.whl"], doc="Wheels in the wagon."),
    "excluded_wheels": Field(
        type="list", elements="str", read_only=True, sample=[], doc="Wheels that were left out of the wagon."
    ),
    "uploaded_at": Field(read_only=True, sample="2026-11-21T09:30:00.000Z", doc="When it was uploaded (ISO 8601)."),
    "created_by": Field(read_only=True, sample="admin", doc="Name of the user who uploaded it."),
    "tenant_name": Field(read_only=True, sample="default_tenant", doc="The tenant that owns it."),
}


def _check(params: Mapping[str, Any]) -> None:
    check_url(params)
    check_file("path", params)
    check_file("yaml_path", params)
    known: dict[str, str] = {}
    if params.get("path") is not None:
        known = _identity_of_file(params)
    elif params.get("url") is not None:
        known = _identity_of_url(params)
    for name, value in known.items():
        if params.get(name) is not None and params[name] != value:
            raise InvalidOption(name, f"is {params[name]}, but the plugin in path has {value}")
    # From here on the plugin is asked for by these, as if they had been given.
    if isinstance(params, dict):
        params.update(known)
    _check_identity(params)


def _identity_of_file(params: Mapping[str, Any]) -> dict[str, str]:
    path = str(params["path"])
    try:
        known = asdict(read_wagon(path))
    except BadArchive as exc:
        raise InvalidOption("path", f"{path} is no plugin: {exc}") from exc
    if params.get("yaml_path") is not None and not path.endswith(".wgn"):
        raise InvalidOption("yaml_path", f"is for a wagon (.wgn); {path} is sent as it is")
    return known


def _identity_of_url(params: Mapping[str, Any]) -> dict[str, str]:
    if any(params.get(name) is not None for name in IDENTITY):
        return {}
    name = os.path.basename(unquote(urlsplit(params["url"]).path))
    if not name.endswith(".wgn"):
        raise InvalidOption(
            "url",
            "does not end with the name of a wagon (.wgn), so that the plugin could not be found again; "
            "give archive_name, or package_name and package_version",
        )
    return {"archive_name": name}


_check_id = check_given_ids("id")


def _check_identity(params: Mapping[str, Any]) -> None:
    _check_id(params)
    if params.get("id") is None and params.get("archive_name") is None and params.get("package_name") is None:
        raise InvalidOption("package_name", "give path, url, id, archive_name or package_name: which plugin is meant?")


def _find(work: Work) -> Object | None:
    if work.params.get("id") is not None:
        found = get_or_none(work, GET)
    else:
        query = {name: work.params[name] for name in IDENTITY if work.params.get(name) is not None}
        found = exact(work, LIST, query, lambda item: all(item.get(n) == v for n, v in query.items()), _what(query))
    return None if found is None else from_wire(FIELDS, found)


def _what(query: Mapping[str, Any]) -> str:
    return "plugins with " + " and ".join(f"{name} {value}" for name, value in query.items())


def _created(work: Work, want: Object) -> Object | None:
    """Upload it, and wait for its installation, with which the answer comes."""
    params = work.params
    path, url = params.get("path"), params.get("url")
    if path is None and url is None:
        raise InvalidOption("path", f"there is no such {work.label}; give path or url to install it")
    query = {"visibility": want.get("visibility"), "plugin_archive_url": url}
    with scratch() as folder:
        archive = path
        if path is not None and params.get("yaml_path") is not None:
            archive = os.path.join(folder, "plugin.zip")
            zip_files({os.path.basename(path): path, "plugin.yaml": params["yaml_path"]}, archive)
        answer = upload(work, UPLOAD, archive, query, f"install {work.label}")
    return None if answer is None else from_wire(FIELDS, answer)


def _removed(work: Work, have: Object) -> None:
    try:
        work.call(DELETE, have, body={"force": work.params["force"]}, attempt=f"delete {work.label}")
    except ApiError as exc:
        if exc.code == "plugin_in_use":
            exc.msg += ". Deployments use it: delete them first, or set force=true to delete it all the same"
            exc.args = (exc.msg,)
            exc.option = "force"
        raise


RESOURCE = Resource(
    system=F5_VNFM,
    name="plugin",
    plural="plugins",
    title="plugin",
    summary="Manage plugins of an F5 VNF Manager",
    description=(
        "Uploads and installs plugins, makes them visible to more users, and deletes them.",
        "A plugin is known by the file name of its wagon and by the name and version of its package; they are read "
        "from the file in O(path). A plugin that is there already is left alone, its content is not compared.",
    ),
    reference="F5 VNFM REST API v3.1, Plugins",
    fields=FIELDS,
    key=("archive_name",),
    id_field="id",
    find=_find,
    create=UPLOAD,
    created=_created,
    changes=(visibility_change(SET_VISIBILITY, SET_GLOBAL),),
    delete=DELETE,
    removed=_removed,
    constraints=Constraints(
        mutually_exclusive=(("path", "url"), ("id", "path"), ("id", "url"), ("url", "yaml_path")),
        required_by={"yaml_path": ("path",)},
    ),
    check=_check,
    info=Info(
        list=LIST,
        get=GET,
        by=("id",),
        filters={
            "id": Field(doc="Only the plugin of this id."),
            "package_name": Field(doc="Only plugins of this package."),
            "package_version": Field(doc="Only plugins of this version."),
            "archive_name": Field(doc="Only the plugin whose wagon has this file name."),
            "distribution": Field(doc="Only plugins that were built on this operating system."),
            "supported_platform": Field(doc="Only plugins for this platform."),
            "visibility": Field(choices=("private", "tenant", "global"), doc="Only plugins of this visibility."),
            "created_by": Field(doc="Only plugins that this user uploaded."),
            "search": SEARCH,
            "all_tenants": ALL_TENANTS,
        },
        summary="List plugins of an F5 VNF Manager",
        description=("Lists the plugins of a tenant, or gets one by its id.",),
    ),
)


def _identify(work: Work) -> dict[str, Any]:
    if work.params.get("id") is not None:
        return {"id": work.params["id"]}
    found = _find(work)
    if found is None:
        query = {name: work.params[name] for name in IDENTITY if work.params.get(name) is not None}
        raise TelcoError(f"There are no {_what(query)}", option=next(iter(query)))
    return {"id": found["id"]}


PLUGIN = StateModule(RESOURCE)
PLUGIN_INFO = InfoModule(RESOURCE)
PLUGIN_ARCHIVE = ActionModule(
    download_action(
        name="plugin_archive",
        title="plugin",
        summary="Download the archive of a plugin of an F5 VNF Manager",
        description=(
            "Downloads a plugin as it was uploaded, byte for byte. A file that has this content already is left alone.",
        ),
        reference="F5 VNFM REST API v3.1, Plugins, Download plugin",
        operation=DOWNLOAD,
        fields={"id": replace(_ID, doc="The id that the manager gave to the plugin."), **_NAMES},
        key=("archive_name",),
        identify=_identify,
        check=_check_identity,
        constraints=Constraints(mutually_exclusive=tuple(("id", name) for name in IDENTITY)),
    )
)
