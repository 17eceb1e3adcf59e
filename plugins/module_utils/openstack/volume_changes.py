# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""How volumes are changed: what one call cannot do, or takes its time for.

Source: OpenStack API Complete Reference (17 November 2015), 1.4.5 "Update volume", 1.6 "Volume actions"; Cinder's
"Block Storage API v3", "Volume actions".
"""

from __future__ import annotations

from collections.abc import Callable

from ..core.errors import InvalidOption, TelcoError
from ..core.operation import Operation
from ..core.resource import Object
from ..core.work import Work
from . import block_storage_v1 as v1
from .block_storage import volume
from .texts import merged_texts
from .volume_fields import own_metadata
from .volume_lookup import GET, wait_rest

_ACTION = "/volumes/{id}/action"
UPDATE = volume("update_volume", "PUT", "/volumes/{id}", envelope="volume")
EXTEND = volume("extend_volume_size", "POST", _ACTION)
# Up to 3.41 one that is in use keeps its size.
EXTEND_USED = volume("extend_volume_size", "POST", _ACTION, version="3.42")
SET_IMAGE = volume("set_image_metadata_for_volume", "POST", _ACTION, repeatable=True)
UNSET_IMAGE = volume("remove_image_metadata_from_volume", "POST", _ACTION)
SET_BOOTABLE = volume("set_bootable", "POST", _ACTION, documented=False, repeatable=True)
RETYPE = volume("retype", "POST", _ACTION, documented=False)


def check_size(work: Work, have: Object, values: Object) -> None:
    """Refuse what would make it smaller."""
    v1.unchangeable(work, have, values)
    size = int(have.get("size") or 0)
    if values["size"] < size:
        raise InvalidOption("size", f"{work.label} has {size} GiB, and Cinder makes no volume smaller")


def extend(work: Work, have: Object, values: Object) -> None:
    """Make it larger, and wait until it is; one try may have begun it already, whose answer was lost."""
    if have.get("status") == "extending":
        have = wait_rest(work, GET, have) or have
        if have.get("size") == values["size"]:
            return
    operation = EXTEND_USED if have.get("status") == "in-use" else EXTEND
    body = {"os-extend": {"new_size": values["size"]}}
    work.call(operation, have, body=body, attempt=f"extend {work.label} to {values['size']} GiB")
    wait_rest(work, GET, have)


def update(work: Work, have: Object, values: Object) -> None:
    """Change description and metadata; the latter are always sent as a whole."""
    body = {name: value for name, value in values.items() if name != "metadata"}
    if "metadata" in values:
        body["metadata"] = merged_texts(values["metadata"], own_metadata(have.get("metadata")))
    work.call(UPDATE, have, body=body, attempt=f"change {', '.join(sorted(values))} of {work.label}")


def set_image_metadata(work: Work, have: Object, values: Object) -> None:
    """Write what is said of the image in it."""
    present, wanted = have.get("volume_image_metadata") or {}, values["volume_image_metadata"]
    new = {key: value for key, value in wanted.items() if value is not None and present.get(key) != value}
    if new:
        body = {"os-set_image_metadata": {"metadata": new}}
        work.call(SET_IMAGE, have, body=body, attempt=f"set volume_image_metadata of {work.label}")
    for key in sorted(key for key, value in wanted.items() if value is None and key in present):
        attempt = f"take {key} away from volume_image_metadata of {work.label}"
        work.call(UNSET_IMAGE, have, body={"os-unset_image_metadata": {"key": key}}, attempt=attempt)


def set_bootable(work: Work, have: Object, values: Object) -> None:
    """Say whether servers can boot from it."""
    body = {"os-set_bootable": {"bootable": values["is_bootable"]}}
    work.call(SET_BOOTABLE, have, body=body, attempt=f"change is_bootable of {work.label}")


def metadata_writer(read: Operation, write: Operation) -> Callable[[Work, Object, Object], None]:
    """For :attr:`.resource.Change.apply`: metadata that a call of its own writes as a whole.

    They are read right before: what somebody else has added since must not go.
    """

    def apply(work: Work, have: Object, values: Object) -> None:
        body = merged_texts(values["metadata"], work.call(v1.spoken(work, read), have) or {})
        work.call(v1.spoken(work, write), have, body=body, attempt=f"change metadata of {work.label}")

    return apply


def retype(work: Work, have: Object, values: Object) -> None:
    """Give it another type, and wait until it has it.

    :raises TelcoError: Cinder has gone back to the type that it had.
    """
    wanted, policy = values["volume_type"], work.params.get("migration_policy")
    if have.get("status") == "retyping":  # by a try whose answer was lost
        have = wait_rest(work, GET, have) or have
        if have.get("volume_type") == wanted:
            return
    told = {"new_type": wanted, **({} if policy is None else {"migration_policy": policy})}
    work.call(RETYPE, have, body={"os-retype": told}, attempt=f"give {work.label} the type {wanted}")
    now = wait_rest(work, GET, have)
    if now is not None and now.get("volume_type") != wanted:
        advice = "" if policy == "on-demand" else "; migration_policy=on-demand lets it move to another back end"
        raise TelcoError(
            f"{work.label} has kept the type {now.get('volume_type')}: its back end cannot make it one of the type "
            f"{wanted}{advice}",
            option="volume_type",
            id=str(have["id"]),
        )
