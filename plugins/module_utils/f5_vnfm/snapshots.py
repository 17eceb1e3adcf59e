# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Snapshots of a manager: create, upload, delete, download.

Source: F5 VNFM REST API v3.1, "Snapshots"; recorded answers: creation answers with an execution, whose parameters hold
the database's password and are never returned; a failed creation leaves the execution terminated and only the snapshot
failed.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..core import reconcile
from ..core.errors import ApiError, TelcoError, WaitFailed
from ..core.fields import Field, from_wire
from ..core.lookup import get_or_none
from ..core.module import ActionModule, InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Constraints, Info, Object, Resource
from ..core.transfers import check_file, password_in
from ..core.work import Work
from .archives import download_action
from .client import BUSY, F5_VNFM
from .following import SHOW_EVENTS, follow_execution, stored_anyway
from .local_files import ALL_TENANTS, SEARCH, check_checksum, check_url, plain_checksum, same_checksum
from .names import check_ids
from .unpacking import digest_of_file
from .uploads import checksum_of, upload, verify

GET = Operation("get_snapshot", "GET", "/snapshots/{id}")
LIST = Operation("list_snapshots", "GET", "/snapshots")
CREATE = Operation("create_snapshot", "PUT", "/snapshots/{id}", repeatable=False, busy_codes=BUSY)
DELETE = Operation("delete_snapshot", "DELETE", "/snapshots/{id}")
DOWNLOAD = Operation("download_snapshot", "GET", "/snapshots/{id}/archive")
UPLOAD = Operation("upload_snapshot", "PUT", "/snapshots/{id}/archive", repeatable=False)

USABLE = frozenset({"created", "uploaded"})
FAILED = "failed"
_ENDED = USABLE | {FAILED}
_INCLUDES = ("include_metrics", "include_credentials", "include_logs", "include_events", "queue")

FIELDS = {
    "id": Field(
        required=True,
        sample="before_upgrade",
        doc="Identifier of the snapshot in its tenant: a letter, then letters, digits, V(-), V(.) and V(_), at most "
        "256 characters.",
    ),
    "path": Field(
        type="path",
        create_only=True,
        doc="The archive of a snapshot on the machine that runs the module, which is the controller. It is uploaded in "
        "place of making a snapshot, and compared with the archive of one that exists; see O(compare).",
    ),
    "url": Field(
        hide=password_in,
        create_only=True,
        compare=lambda want, have: True,
        doc="An address that the manager downloads the archive of a snapshot from. It is compared only when "
        "O(checksum) says what it should be.",
    ),
    "checksum": Field(
        create_only=True,
        compare=same_checksum,
        doc="The SHA-256 of the archive behind O(url), as 64 hexadecimal digits, with or without V(sha256:) before "
        "them.",
    ),
    "compare": Field(
        type="bool",
        default=True,
        option_only=True,
        doc="Whether to compare the archive of an existing snapshot with O(path) or O(checksum), which downloads it. "
        "With V(false) a snapshot of this id is taken for the right one.",
    ),
    "include_metrics": Field(
        type="bool",
        option_only=True,
        doc="Whether a new snapshot has the metrics. The manager decides when it is left out: recorded was V(false), "
        "though the document says V(true).",
    ),
    "include_credentials": Field(
        type="bool",
        option_only=True,
        doc="Whether a new snapshot has the SSH keys of agents and blueprints. The manager decides when it is left "
        "out: recorded was V(true), though the document says V(false).",
    ),
    "include_logs": Field(
        type="bool", option_only=True, doc="Whether a new snapshot has the logs; the manager says V(true) otherwise."
    ),
    "include_events": Field(
        type="bool", option_only=True, doc="Whether a new snapshot has the events; the manager says V(true) otherwise."
    ),
    "queue": Field(
        type="bool",
        option_only=True,
        doc="Whether the manager queues the creation while other executions run. Without it the module asks again "
        "until the manager is free or O(wait_timeout) is over; with O(wait=false) it fails at once.",
    ),
    "show_events": SHOW_EVENTS,
    "status": Field(
        read_only=True,
        sample="created",
        doc="V(creating), V(created), V(uploading), V(uploaded) or V(failed).",
    ),
    "error": Field(read_only=True, sample="", doc="Why its creation failed; empty otherwise."),
    "visibility": Field(read_only=True, sample="private", doc="Who can see it; snapshots are for administrators only."),
    "created_at": Field(read_only=True, sample="2026-11-21T09:30:00.000Z", doc="When it was made (ISO 8601, UTC)."),
    "created_by": Field(read_only=True, sample="admin", doc="Name of the user who made it."),
    "tenant_name": Field(read_only=True, sample="default_tenant", doc="The tenant that owns it."),
}

_check_id = check_ids("id")


def _check(params: Mapping[str, Any]) -> None:
    _check_id(params)
    check_url(params)
    check_checksum(params)
    if params.get("state") != "absent":
        check_file("path", params)


# What is there ------------------------------------------------------------------------------------------------------


def _read(work: Work) -> Object | None:
    found = get_or_none(work, GET)
    return None if found is None else from_wire(FIELDS, found)


def _find(work: Work) -> Object | None:
    """The snapshot as it is when it is no longer being made.

    A failed one counts as absent when ``recreate`` asks for a new one in its place.
    """
    have = _read(work)
    if have is None or work.params.get("state") == "absent":
        return have
    have = _ended(work, have)
    if have["status"] == FAILED:
        if work.params.get("recreate"):
            return None
        raise _failure(work, have, " Set recreate=true to delete it and make a new one.")
    return _with_content(work, have)


def _ended(work: Work, have: Object) -> Object:
    """Waits for the end of what an earlier run, or somebody else, has started."""
    if have["status"] in _ENDED:
        return have

    def done(found: Object | None) -> bool:
        if found is None:
            raise WaitFailed(f"{work.label} disappeared while it was waited for", id=str(work.params["id"]))
        return found["status"] in _ENDED

    waited = work.wait(
        lambda: _read(work),
        done,
        what=f"{work.label} to be made",
        describe=lambda found: str((found or {}).get("status")),
    )
    return have if waited is None else dict(waited)


def _failure(work: Work, have: Object, advice: str = "") -> WaitFailed:
    reason = str(have.get("error") or "the manager gives no reason").strip().rstrip(".")
    return WaitFailed(f"The creation of {work.label} failed: {reason}.{advice}", id=str(work.params["id"]))


def _with_content(work: Work, have: Object) -> Object:
    """With the options that say what the content is, when the archive has that content or nobody wants to know."""
    params = work.params
    if params.get("url") is not None:
        have["url"] = params["url"]
    for option in ("path", "checksum"):
        value = params.get(option)
        if value is None:
            continue
        have[option] = value
        if not params["compare"] or have["status"] not in USABLE:
            continue
        wanted = plain_checksum(value) if option == "checksum" else digest_of_file(value)[0]
        present = checksum_of(work, DOWNLOAD)
        if wanted == present:
            continue
        difference = f"SHA-256 {present}"
        if not params.get("recreate"):
            raise TelcoError(
                f"{work.label} exists with another archive: it has the {difference}, wanted is {wanted}. Give the "
                "upload an id of its own, or set recreate=true to delete this one and upload it anew.",
                id=str(params["id"]),
                option=option,
            )
        have[option] = present if option == "checksum" else difference
    return have


# What is done -------------------------------------------------------------------------------------------------------


def _created(work: Work, want: Object) -> Object | None:
    if work.params.get("recreate"):
        failed = get_or_none(work, GET)
        if failed is not None and failed["status"] == FAILED:
            reconcile.remove(work, RESOURCE, failed)
    if want.get("path") is not None or want.get("url") is not None:
        return _uploaded(work, want)
    body = {name: work.params[name] for name in _INCLUDES if work.params.get(name) is not None}
    try:
        execution = work.call(CREATE, body=body, attempt=f"create {work.label}")
    except ApiError as exc:
        lost = stored_anyway(exc)
        if lost is None or lost is exc:
            raise
        raise lost from exc
    if execution is None:
        return None
    work.created_id = str(work.params["id"])
    follow_execution(work, str(execution["id"]), f"creation of {work.label}")
    have = _read(work)
    if have is None:
        raise TelcoError(f"{work.label} was to be created but cannot be read back", id=work.created_id)
    have = _ended(work, have)
    if have["status"] == FAILED:
        raise _failure(work, have)
    return have


def _uploaded(work: Work, want: Object) -> Object | None:
    query = {"snapshot_archive_url": want.get("url")}
    answer = upload(work, UPLOAD, work.params.get("path"), query, f"upload {work.label}")
    if answer is None:
        return None
    if "checksum" in want:
        verify(work, DOWNLOAD, want["checksum"])
    have = from_wire(FIELDS, answer)
    have.update({name: want[name] for name in ("path", "url", "checksum") if name in want})
    return have


RESOURCE = Resource(
    system=F5_VNFM,
    name="snapshot",
    plural="snapshots",
    title="snapshot",
    summary="Manage snapshots of an F5 VNF Manager",
    description=(
        "Makes a snapshot of the whole manager, uploads one that was downloaded before, or deletes one.",
        "A snapshot is a system-wide execution: the manager makes none while other executions run, and starts no "
        "others meanwhile. The module waits for both, and fails when the snapshot does, whatever its execution says.",
        "A snapshot that exists is left alone. One whose creation failed is an error, unless O(recreate) is set.",
        "Snapshots are for administrators only.",
    ),
    reference="F5 VNFM REST API v3.1, Snapshots",
    fields=FIELDS,
    key=("id",),
    find=_find,
    create=CREATE,
    created=_created,
    delete=DELETE,
    asynchronous=True,
    constraints=Constraints(
        mutually_exclusive=(("path", "url"), ("path", "checksum")),
        required_by={"checksum": ("url",)},
    ),
    check=_check,
    info=Info(
        list=LIST,
        get=GET,
        by=("id",),
        filters={
            "id": Field(doc="Only the snapshot of this id."),
            "status": Field(
                choices=("creating", "created", "uploading", "uploaded", "failed"), doc="Only snapshots in this status."
            ),
            "created_by": Field(doc="Only snapshots that this user made."),
            "search": SEARCH,
            "all_tenants": ALL_TENANTS,
        },
        summary="List snapshots of an F5 VNF Manager",
        description=("Lists the snapshots of a tenant, or gets one by its id.",),
    ),
)


SNAPSHOT = StateModule(RESOURCE)
SNAPSHOT_INFO = InfoModule(RESOURCE)
SNAPSHOT_ARCHIVE = ActionModule(
    download_action(
        name="snapshot_archive",
        title="snapshot",
        summary="Download the archive of a snapshot of an F5 VNF Manager",
        description=(
            "Downloads a snapshot into a file. A file that has this content already is left alone.",
            "A snapshot holds credentials: the file can be read by its owner only (mode 0600).",
        ),
        reference="F5 VNFM REST API v3.1, Snapshots, Download snapshot",
        operation=DOWNLOAD,
        fields={"id": Field(required=True, sample="before_upgrade", doc="Identifier of the snapshot.")},
        key=("id",),
        identify=lambda work: {"id": work.params["id"]},
        check=_check_id,
        private=True,
    )
)
