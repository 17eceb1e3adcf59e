# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Blueprints of a tenant: upload, compare with what was uploaded, widen, delete, download.

Source: F5 VNFM REST API v3.1, "Blueprints"; recorded answers: an upload is the raw body or an address in the query,
never both; it is parsed when it answers; an existing id is 409, never an update; the archive downloads byte for byte.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from ..core.errors import InvalidOption, TelcoError
from ..core.fields import Field, from_wire
from ..core.lookup import get_or_none
from ..core.module import WAIT_TIMEOUT, ActionModule, InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Constraints, Info, Object, Resource
from ..core.transfers import check_file, password_in, scratch
from ..core.work import Work
from .archives import download_action
from .client import F5_VNFM
from .local_files import ALL_TENANTS, SEARCH, check_checksum, check_url, fetched, plain_checksum, same_checksum
from .names import check_ids
from .packing import folder_members, pack_folder
from .unpacking import BadArchive, below_single_folder, digest_of_file, members_of
from .uploads import upload, verify
from .visibility import USE_SET_GLOBAL, VISIBILITY, visibility_change

GET = Operation("get_blueprint", "GET", "/blueprints/{id}")
LIST = Operation("list_blueprints", "GET", "/blueprints")
UPLOAD = Operation("upload_blueprint", "PUT", "/blueprints/{id}", repeatable=False)
DELETE = Operation("delete_blueprint", "DELETE", "/blueprints/{id}")
DOWNLOAD = Operation("download_blueprint", "GET", "/blueprints/{id}/archive")
SET_GLOBAL = Operation("set_global_blueprint", "PATCH", "/blueprints/{id}/set-global", repeatable=True)
SET_VISIBILITY = Operation("set_blueprint_visibility", "PATCH", "/blueprints/{id}/set-visibility", repeatable=True)
LIST_DEPLOYMENTS = Operation("list_deployments", "GET", "/deployments")

DEFAULT_MAIN_FILE = "blueprint.yaml"

#: All but the plan, which holds every node type of the blueprint and is many times larger than the rest.
INCLUDED = (
    "id",
    "main_file_name",
    "description",
    "visibility",
    "private_resource",
    "tenant_name",
    "created_at",
    "updated_at",
    "created_by",
)
_INCLUDE = {"_include": ",".join(INCLUDED)}
_SHOWN_DEPLOYMENTS = 20
_SHOWN_FILES = 10

FIELDS = {
    "id": Field(
        required=True,
        sample="hello",
        doc="Identifier of the blueprint in its tenant: a letter, then letters, digits, V(-), V(.) and V(_), at most "
        "256 characters.",
    ),
    "path": Field(
        type="path",
        create_only=True,
        sample="files/hello",
        doc=[
            "A folder or an archive (zip, tar, tar.gz or tar.bz2) on the machine that runs the module, which is the "
            "controller. A folder is packed in the same way each time; C(.git), C(.hg), C(.svn) and C(__pycache__) are "
            "left out. An archive has exactly one folder at its top.",
            "The files of an existing blueprint are compared with it by their content, however either was packed.",
        ],
    ),
    "url": Field(
        hide=password_in,
        create_only=True,
        compare=lambda want, have: True,
        sample="https://files.example.com/hello.zip",
        doc="An address that the manager downloads the archive from. What is behind it cannot be compared: a "
        "blueprint that exists is left alone, unless O(checksum) says what its archive should be.",
    ),
    "checksum": Field(
        create_only=True,
        compare=same_checksum,
        sample="9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        doc="The SHA-256 of the archive behind O(url), as 64 hexadecimal digits, with or without V(sha256:) before "
        "them. It is compared with the archive that the manager has.",
    ),
    "application_file_name": Field(
        wire="main_file_name",
        create_only=True,
        sample="blueprint.yaml",
        doc="Name of the blueprint's main file, seen from the top folder. The manager looks for C(blueprint.yaml) when "
        "it is left out.",
    ),
    "visibility": VISIBILITY,
    "use_set_global": USE_SET_GLOBAL,
    "wait_timeout": replace(
        WAIT_TIMEOUT, doc="How long to wait for the answer to an upload, in seconds. The manager parses it meanwhile."
    ),
    "main_file_name": Field(read_only=True, sample="blueprint.yaml", doc="Name of the main file."),
    "description": Field(read_only=True, sample="Two nodes that scale", doc="The description in the main file."),
    "private_resource": Field(type="bool", read_only=True, sample=False, doc="Whether its visibility is V(private)."),
    "tenant_name": Field(read_only=True, sample="default_tenant", doc="The tenant that owns it."),
    "created_at": Field(read_only=True, sample="2026-11-21T09:30:00.000Z", doc="When it was uploaded (ISO 8601, UTC)."),
    "updated_at": Field(read_only=True, sample="2026-11-21T09:30:00.000Z", doc="When it was last changed."),
    "created_by": Field(read_only=True, sample="admin", doc="Name of the user who uploaded it."),
    "plan": Field(
        type="dict",
        read_only=True,
        sample={},
        doc="What the manager has parsed: nodes, inputs, workflows. Only M(telco.cloud.f5_vnfm_blueprint_info) returns "
        "it, when it is asked for.",
    ),
}

_check_id = check_ids("id")


# What was asked for -------------------------------------------------------------------------------------------------


def _check(params: Mapping[str, Any]) -> None:
    _check_id(params)
    check_url(params)
    check_checksum(params)
    if params.get("state") == "absent" or params.get("path") is None:
        return
    path, main_file = str(params["path"]), params.get("application_file_name") or DEFAULT_MAIN_FILE
    if not os.path.isdir(path):
        check_file("path", params)
    files = _local_members(path)
    if main_file not in files:
        raise InvalidOption(
            "application_file_name", f"there is no file {main_file} in {path}, which has {_some(sorted(files))}"
        )


def _local_members(path: str) -> dict[str, str]:
    """The files of the folder or archive: name to SHA-256.

    :raises InvalidOption: It cannot be a blueprint.
    """
    if os.path.isdir(path):
        return folder_members(path, "path")
    try:
        return below_single_folder(members_of(path))
    except BadArchive as exc:
        raise InvalidOption("path", f"the archive {path} cannot be used: {exc}") from exc


def _some(names: Iterable[str]) -> str:
    listed = list(names)
    rest = len(listed) - _SHOWN_FILES
    return ", ".join(listed[:_SHOWN_FILES]) + (f" and {rest} more" if rest > 0 else "") if listed else "no files"


# What is there ------------------------------------------------------------------------------------------------------


def _find(work: Work) -> Object | None:
    found = get_or_none(work, GET, query=_INCLUDE)
    if found is None:
        return None
    have = from_wire(FIELDS, found)
    params = work.params
    if params.get("state") == "absent":
        return have
    if params.get("url") is not None:
        have["url"] = params["url"]
    if params.get("path") is not None or params.get("checksum") is not None:
        have.update(_compared(work))
    return have


def _compared(work: Work) -> Object:
    """The options that say what the content is, with their own values when the manager's archive has that content.

    :raises TelcoError: It has another content, and ``recreate`` does not ask for a new upload.
    """
    path, checksum = str(work.params.get("path")), work.params.get("checksum")
    with scratch() as folder:
        archive = os.path.join(folder, "archive")
        sha256, _size = fetched(work, DOWNLOAD, archive)
        if checksum is not None:
            if same_checksum(checksum, sha256):
                return {"checksum": checksum}
            difference = f"its archive has the SHA-256 {sha256}, wanted is {plain_checksum(checksum)}"
            return _other(work, "checksum", sha256, difference)
        # The very same bytes need no look inside.
        if os.path.isfile(path) and digest_of_file(path)[0] == sha256:
            return {"path": path}
        try:
            present = below_single_folder(members_of(archive))
        except BadArchive as exc:
            raise TelcoError(
                f"{work.label} exists, but its archive on the manager cannot be compared: {exc}", option="path"
            ) from exc
    difference = _difference(present, _local_members(path))
    return _other(work, "path", difference, difference) if difference else {"path": path}


def _other(work: Work, option: str, shown: str, difference: str) -> Object:
    if work.params.get("recreate"):
        return {option: shown}
    raise TelcoError(
        f"{work.label} exists with other content: {difference}. The manager never updates a blueprint: give the new "
        "version an id of its own, or set recreate=true to delete this one and upload it anew.",
        id=str(work.params["id"]),
        option=option,
    )


def _difference(present: Mapping[str, str], wanted: Mapping[str, str]) -> str:
    groups = {
        "changed": sorted(name for name in wanted if name in present and present[name] != wanted[name]),
        "added": sorted(name for name in wanted if name not in present),
        "removed": sorted(name for name in present if name not in wanted),
    }
    return "; ".join(f"{what} {_some(names)}" for what, names in groups.items() if names)


# What is done -------------------------------------------------------------------------------------------------------


def _created(work: Work, want: Object) -> Object | None:
    """Upload it."""
    path, url = work.params.get("path"), work.params.get("url")
    if path is None and url is None:
        raise InvalidOption("path", f"there is no {work.label}; give path or url to upload it")
    query = {
        "application_file_name": want.get("application_file_name"),
        "visibility": want.get("visibility"),
        "blueprint_archive_url": url,
        **_INCLUDE,
    }
    with scratch() as folder:
        archive = path
        if path is not None and os.path.isdir(path):
            archive = os.path.join(folder, "blueprint.tar.gz")
            pack_folder(path, archive, "path")
        answer = upload(work, UPLOAD, archive, query, f"upload {work.label}")
    if answer is None:
        return None
    have = from_wire(FIELDS, answer)
    have.update({name: want[name] for name in ("path", "url", "checksum") if name in want})
    if "checksum" in want:
        verify(work, DOWNLOAD, want["checksum"])
    return have


def _removed(work: Work, have: Object) -> None:
    """Delete it; refused before anything is done while there are deployments of it."""
    query = {"blueprint_id": have["id"], "_include": "id", "_size": _SHOWN_DEPLOYMENTS}
    users = [str(item["id"]) for item in work.objects(LIST_DEPLOYMENTS, query=query, limit=_SHOWN_DEPLOYMENTS)]
    if users:
        raise TelcoError(
            f"{work.label} cannot be deleted, there are deployments of it: {', '.join(users)}",
            id=str(have["id"]),
            option="recreate" if work.params.get("state") == "present" else "state",
        )
    work.call(DELETE, have, query={"_include": "id"}, attempt=f"delete {work.label}")


_WIDEN = visibility_change(SET_VISIBILITY, SET_GLOBAL)


def _widen(work: Work, have: Object, values: Object) -> None:
    """The answer holds the whole plan and is not used; the blueprint is read back without it."""
    if _WIDEN.apply is not None:
        _WIDEN.apply(work, have, values)


# Lists --------------------------------------------------------------------------------------------------------------


def _listed(work: Work, query: Mapping[str, Any]) -> Iterable[Object]:
    query = {**query, "_include": query.get("_include") or _INCLUDE["_include"]}
    return work.objects(LIST, query=query, limit=work.params.get("limit"))


RESOURCE = Resource(
    system=F5_VNFM,
    name="blueprint",
    plural="blueprints",
    title="blueprint",
    summary="Manage blueprints of an F5 VNF Manager",
    description=(
        "Uploads and deletes blueprints, and makes them visible to more users.",
        "The files of an existing blueprint are compared with O(path), so that a second run changes nothing and a "
        "changed blueprint is told apart. The manager never updates a blueprint: other content is an error that names "
        "the files, unless O(recreate) is set.",
        "A blueprint that has deployments cannot be deleted, nor recreated; the error names them.",
    ),
    reference="F5 VNFM REST API v3.1, Blueprints",
    fields=FIELDS,
    key=("id",),
    find=_find,
    create=UPLOAD,
    created=_created,
    changes=(replace(_WIDEN, apply=_widen),),
    delete=DELETE,
    removed=_removed,
    constraints=Constraints(
        mutually_exclusive=(("path", "url"), ("path", "checksum")),
        required_by={"checksum": ("url",)},
    ),
    check=_check,
    info=Info(
        list=LIST,
        filters={
            "id": Field(doc="Only the blueprint of this id."),
            "visibility": Field(choices=("private", "tenant", "global"), doc="Only blueprints of this visibility."),
            "created_by": Field(doc="Only blueprints that this user uploaded."),
            "main_file_name": Field(doc="Only blueprints whose main file has this name."),
            "search": SEARCH,
            "all_tenants": ALL_TENANTS,
        },
        fetch=_listed,
        summary="List blueprints of an F5 VNF Manager",
        description=(
            "Lists the blueprints of a tenant, or gets one.",
            "The plan of a blueprint is large: it is returned only when O(include) names V(plan).",
        ),
    ),
)

BLUEPRINT = StateModule(RESOURCE)
BLUEPRINT_INFO = InfoModule(RESOURCE)
BLUEPRINT_ARCHIVE = ActionModule(
    download_action(
        name="blueprint_archive",
        title="blueprint",
        summary="Download the archive of a blueprint of an F5 VNF Manager",
        description=(
            "Downloads a blueprint as it was uploaded, byte for byte. A file that has this content already is left "
            "alone.",
        ),
        reference="F5 VNFM REST API v3.1, Blueprints, Download blueprint",
        operation=DOWNLOAD,
        fields={"id": Field(required=True, sample="hello", doc="Identifier of the blueprint.")},
        key=("id",),
        identify=lambda work: {"id": work.params["id"]},
        check=_check_id,
    )
)
