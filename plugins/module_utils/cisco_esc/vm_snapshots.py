# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Snapshots of VMs: taken, deleted, gone back to.

Source: Cisco ESC REST northbound API 2.2, "08-VM Operations" (snapshot-vm) and "18-VM Snapshots". The operations are
there twice, below /v0 and below /internal. The document shows the fields of the request and not its root, which is
called here as the other operations' are, and no list; what has an id or a name in it is taken for a snapshot.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ..core.errors import InvalidOption, TelcoError
from ..core.fields import Field
from ..core.lookup import fits
from ..core.module import InfoModule, StateModule
from ..core.operation import Operation
from ..core.resource import Info, Object, Resource
from ..core.work import Work
from . import following, vm_work, xml
from .callbacks import CALLBACK_OPTIONS, Verdict, check_callback
from .client import CISCO_ESC
from .names import check_internal_id


def _twice(name: str, method: str, path: str, **further: Any) -> dict[bool, Operation]:
    """An operation that is there below /v0 and, as the second of its name, below /internal."""
    return {
        internal: Operation(f"{name}_{number}", method, root + path, repeatable=False, **further)
        for internal, root, number in ((False, "/v0", 1), (True, "/internal", 2))
    }


TAKE = _twice(
    "vm_operations.create_deployments_snapshot_vm",
    "POST",
    "/{internal_tenant_id}/deployments/snapshot-vm/{vm_name}",
    envelope="snapshot_vm_operation",
)
LIST = _twice("vm_snapshots.get_snapshots_list", "GET", "/snapshots")
DELETE = _twice("vm_snapshots.delete_snapshots", "DELETE", "/snapshots/{snapshot}")
REVERT = _twice("vm_snapshots.create_snapshots", "POST", "/snapshots/{snapshot}")

INTERNAL = Field(
    type="bool",
    default=False,
    option_only=True,
    doc="Whether to use ESC's paths below C(/internal) in place of those below C(/v0).",
)
#: How the list is narrowed: option, query parameter, and the snapshot's own field.
_FILTERS = {"internal_tenant_id": "internalTenantId", "vm_name": "generatedVMName"}

FIELDS: dict[str, Field] = {
    "name": Field(
        required=True,
        sample="before-upgrade",
        doc="Name of the snapshot, 1 to 255 characters. ESC lets several have the same; then O(id) tells which one.",
    ),
    "id": Field(
        sample="snapshot-1",
        doc="Identifier of the snapshot: 1 to 72 letters, digits, V(-), V(.) and V(_). A new one gets one from ESC "
        "when it is left out.",
    ),
    "internal_tenant_id": Field(
        sample="radio", doc="Identifier in ESC of the VM's tenant. It is needed for a new snapshot."
    ),
    "vm_name": Field(
        sample="edge_asa_0_b323effd-7f70-4055-b11e-0ef66f0a758d",
        doc="Name of the VM, as ESC has made it up. It is needed for a new snapshot.",
    ),
    "internal_deployment_id": Field(
        option_only=True,
        sample="edge",
        doc="Identifier of the VM's deployment in ESC, for O(state=reverted): the VM is looked for in it, and not in "
        "all deployments.",
    ),
    "metadata": Field(
        type="dict",
        write_only=True,
        doc="Further facts about a new snapshot, by name. What a snapshot has is not compared.",
    ),
    "internal": INTERNAL,
    **CALLBACK_OPTIONS,
}


def _check(params: Mapping[str, Any]) -> None:
    for option in ("id", "internal_tenant_id", "internal_deployment_id"):
        check_internal_id(option, params.get(option))
    if len(params["name"]) > 255:
        raise InvalidOption("name", "is longer than 255 characters")
    check_callback(params)


# Reading ----------------------------------------------------------------------------------------------------------


def _items(value: Any) -> Iterator[Object]:
    """What is a snapshot in a document, however it is wrapped."""
    for item in xml.listed(value):
        if isinstance(item, Mapping):
            if isinstance(item.get("id"), str) or isinstance(item.get("name"), str):
                yield _shown(item)
            else:
                for inner in item.values():
                    yield from _items(inner)


def _shown(item: Mapping[str, Any]) -> Object:
    return {str(name): value for name, value in item.items() if value != ""}


def listed(work: Work) -> list[Object]:
    """The snapshots that the options ask for, as ESC lists them."""
    query = {wire: work.params.get(option) for option, wire in _FILTERS.items()}
    wanted = {name: work.params[name] for name in ("id", "name", *_FILTERS) if work.params.get(name) is not None}
    found = _items(work.call(LIST[work.params["internal"]], query=query))
    # What ESC has filtered by need not be shown.
    known = {name: value for name, value in wanted.items() if name in _FILTERS}
    return [{**known, **item} for item in found if fits({**known, **item}, wanted)]


def _find(work: Work) -> Object | None:
    found = listed(work)
    if len(found) > 1:
        ids = ", ".join(sorted(str(item.get("id")) for item in found))
        raise TelcoError(f"Found {len(found)} snapshots named {work.params['name']}: {ids}. Give the id.", option="id")
    return found[0] if found else None


# Taking, deleting, going back -------------------------------------------------------------------------------------


def _take(work: Work, want: Object) -> Object | None:
    for option in ("internal_tenant_id", "vm_name"):
        if option not in want:
            raise InvalidOption(option, f"is needed to take {work.label}")
    metadata = want.get("metadata")
    body = {
        "operation": "snapshot",
        "name": want["name"],
        "id": want.get("id"),
        "metadata": metadata and {"property": [{"name": name, "value": value} for name, value in metadata.items()]},
    }
    order = following.Order(
        operation=TAKE[work.params["internal"]],
        path=want,
        body=body,
        look=lambda: _find(work),
        done=lambda found, verdict: found is not None,
        taken=lambda found: found is not None,
        over=lambda found, verdict: following.last_word(verdict),
        repeats=False,
        what=f"{work.label} to be taken",
        attempt=f"take {work.label} of VM {want['vm_name']}",
        describe=_describe,
    )
    taken = following.carry_out(work, order).found
    return dict(want) if taken is None and not work.check_mode else taken


def _delete(work: Work, have: Object) -> None:
    order = following.Order(
        operation=DELETE[work.params["internal"]],
        path={"snapshot": have.get("id") or have["name"]},
        look=lambda: _find(work),
        done=lambda found, verdict: found is None,
        taken=lambda found: found is None,
        over=lambda found, verdict: following.last_word(verdict),
        what=f"{work.label} to be gone",
        attempt=f"delete {work.label}",
        describe=_describe,
    )
    following.carry_out(work, order)


def _describe(found: Object | None) -> str:
    return "it is not there" if found is None else "it is there"


def _revert(work: Work, have: Object | None) -> Object:
    """Make the VM what it was. Nothing shows whether it is that already."""
    if have is None:
        raise TelcoError(f"There is no {work.label} to go back to", option="name")
    name = work.params.get("vm_name") or have.get("vm_name")
    if not name:
        raise InvalidOption("vm_name", f"is needed: ESC does not show which VM {work.label} is of")
    what = vm_work.subject(work, str(name))

    def back(vm: Object | None, verdict: Verdict | None) -> bool:
        return what.course.back(vm, told=following.told_done(verdict))

    path = {"snapshot": have.get("id") or have["name"]}
    vm_work.follow(
        work,
        what,
        REVERT[work.params["internal"]],
        back,
        path=path,
        words=f"go back to {work.label} with",
        repeats=False,
    )
    return {"before": have, "after": have, "changed": True}


# Declarations -----------------------------------------------------------------------------------------------------


def _fetch(work: Work, query: Mapping[str, Any]) -> Iterable[Object]:
    return listed(work)


RESOURCE = Resource(
    system=CISCO_ESC,
    name="vm_snapshot",
    plural="vm_snapshots",
    title="snapshot",
    summary="Manage snapshots of VMs of Cisco ESC",
    description=(
        "Takes a snapshot of a VM, deletes it, or takes the VM back to it.",
        "A volume is made from one with M(telco.cloud.cisco_esc_snapshot_volume).",
    ),
    notes=(
        "A snapshot that is there is not taken again; delete it first.",
        "The deed of O(state=reverted) is done at each run: nothing shows whether the VM is as it was.",
    ),
    reference="Cisco ESC REST northbound API 2.2, 08-VM Operations and 18-VM Snapshots",
    fields=FIELDS,
    key=("name",),
    id_field="id",
    find=_find,
    created=_take,
    removed=_delete,
    states={"reverted": _revert},
    check=_check,
    asynchronous=True,
    always_changes="With O(state=reverted): each run takes the VM back.",
    info=Info(
        list=LIST[False],
        fetch=_fetch,
        filters={
            "internal_tenant_id": Field(option_only=True, doc="Only snapshots of this tenant's VMs."),
            "vm_name": Field(option_only=True, doc="Only snapshots of the VM of this name."),
            "name": Field(option_only=True, doc="Only snapshots of this name."),
            "id": Field(option_only=True, doc="Only the snapshot with this identifier."),
            "internal": INTERNAL,
        },
        summary="List snapshots of VMs of Cisco ESC",
        description=("Lists the snapshots of VMs that ESC has taken, as ESC shows them.",),
    ),
)

VM_SNAPSHOT = StateModule(RESOURCE)
VM_SNAPSHOT_INFO = InfoModule(RESOURCE)
