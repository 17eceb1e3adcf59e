# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Copies of a volume, and its way from one physical volume to another.

Source: CloudManager REST API v1, "Cinder block storage". Neither action answers anything: the volume itself shows how
many copies it has (logical_volume.mirror_count) and where it lies (logical_volume.devices), and is looked at until it
is as wanted. The reference shows a mirror_count of 1 for a volume that lies on one device, and 0 ends it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ..core.errors import AnswerLost, InvalidOption, TelcoError
from ..core.fields import Field
from ..core.lookup import get_or_none
from ..core.module import Action, ActionModule
from ..core.operation import Operation
from ..core.resource import Constraints, Object
from ..core.work import Work
from .client import CLOUDMANAGER
from .volume_info import GET, VOLUME_FIELDS, VOLUME_ID

MIRROR = Operation("volume_mirroring", "POST", "/v1/volumes/{volume_id}/actions/mirror")
PV_MIGRATE = Operation("disk_migration_between_physical_volumes", "POST", "/v1/volumes/{volume_id}/actions/pv-migrate")


def _read(work: Work) -> Object:
    found = get_or_none(work, GET)
    if found is None:
        raise TelcoError(f"There is no {work.label}", option="volume_id")
    return dict(found)


def _devices(volume: Object) -> list[str]:
    logical = volume.get("logical_volume") or {}
    return sorted({str(device["pv"]) for device in logical.get("devices") or []})


def _copies(volume: Object) -> int | None:
    count = (volume.get("logical_volume") or {}).get("mirror_count")
    return None if count is None else int(count)


def _is_mirrored(work: Work, volume: Object) -> bool:
    """Whether the copies are as many as wanted; without mirroring a volume is shown as its own only copy."""
    wanted, copies = work.params["mirror_count"], _copies(volume)
    return copies == wanted or (wanted == 0 and copies == 1 and len(_devices(volume)) <= 1)


def _is_moved(work: Work, volume: Object) -> bool:
    return work.params["source_pv"] not in _devices(volume)


def _run(work: Work) -> Object:
    """The copies come first: made after the move, one might lie on the device that was to be left."""
    params = work.params
    volume = _read(work)
    before: Object = {}
    after: Object = {}
    if params.get("mirror_count") is not None and not _is_mirrored(work, volume):
        before["mirror_count"], after["mirror_count"] = _copies(volume), params["mirror_count"]
        volume = _act(work, MIRROR, {"mirror_count": params["mirror_count"]}, _is_mirrored, "mirroring") or volume
    if params.get("source_pv") is not None and not _is_moved(work, volume):
        before["on_source_pv"], after["on_source_pv"] = True, False
        body = {name: params[name] for name in ("source_pv", "dest_pv") if params.get(name) is not None}
        volume = _act(work, PV_MIGRATE, body, _is_moved, f"move from {params['source_pv']}") or volume
    return {"changed": bool(after), "volume": volume, "diff": {"before": before, "after": after}}


def _act(
    work: Work, operation: Operation, body: Object, reached: Callable[[Work, Object], bool], noun: str
) -> Object | None:
    """Start something and look at the volume until it shows it; None in check mode and when it is not waited for."""
    what = f"the {noun} of {work.label}"
    work.created_id = work.params["volume_id"]
    try:
        work.call(operation, body=body, attempt=f"start {what}")
    except AnswerLost as exc:
        work.pace.sleep(work.pace.first)
        volume = _read(work)
        if not reached(work, volume):
            exc.msg += f". {work.label} shows nothing of it yet: {_described(volume)}"
            raise
        return volume
    seen: Object | None = work.wait(
        lambda: _read(work), lambda volume: reached(work, volume), what=what, describe=_described
    )
    return seen


def _described(volume: Object) -> str:
    status = (volume.get("logical_volume") or {}).get("lv_status")
    facts = f"mirror_count {_copies(volume)}, on {', '.join(_devices(volume)) or 'no device'}"
    return f"{facts}, {status}" if status else facts


def _check(params: Mapping[str, Any]) -> None:
    count = params.get("mirror_count")
    if count is not None and count < 0:
        raise InvalidOption("mirror_count", f"{count} is not a number of copies; 0 ends the mirroring")
    if params.get("dest_pv") is not None and params["dest_pv"] == params.get("source_pv"):
        raise InvalidOption("dest_pv", "is the physical volume that is to be left")


VOLUME = ActionModule(
    Action(
        system=CLOUDMANAGER,
        name="volume",
        title="volume",
        key=("volume_id",),
        summary="Mirror a volume, or move it between physical volumes, by CloudManager",
        description=(
            "Sets the number of copies of a volume on an LVM storage, and moves it off a physical volume. The volume "
            "is looked at before and after: what is so already is left alone, and the work is done when the volume "
            "shows it.",
        ),
        notes=(
            "With both, the copies are made first.",
            "CloudManager tells nothing of a move at work. A run that was cut off leaves it going on, and a run before "
            "its end asks for it again.",
        ),
        reference="CloudManager REST API v1, Cinder block storage",
        fields={
            "volume_id": Field(required=True, sample=VOLUME_ID, doc="Id of the volume."),
            "mirror_count": Field(
                type="int",
                doc="Number of copies of the volume, as C(mirror_count) of its logical volume counts them. V(0) ends "
                "the mirroring; it is taken for done on a volume that has one copy and lies on one device.",
            ),
            "source_pv": Field(
                doc="The physical volume that the volume is moved off. Done when no part of it lies there."
            ),
            "dest_pv": Field(doc="The physical volume that it is moved to. Left out, the storage chooses."),
        },
        returns={
            "volume": Field(
                type="dict",
                read_only=True,
                doc="The volume as it was last seen, in check mode as it was found.",
                fields=VOLUME_FIELDS,
            ),
            "diff": Field(
                type="dict",
                read_only=True,
                sample={"before": {"on_source_pv": True}, "after": {"on_source_pv": False}},
                doc="Number of copies, and whether the volume lies on O(source_pv), before and after; empty when "
                "nothing is changed.",
            ),
        },
        run=_run,
        check=_check,
        constraints=Constraints(
            required_one_of=(("mirror_count", "source_pv"),), required_by={"dest_pv": ("source_pv",)}
        ),
        asynchronous=True,
    )
)
