# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Quotas of projects, of their users and of classes: set and reset.

Source: OpenStack API Complete Reference (17 November 2015), 1.10, 2.5, 3.43, 3.44 and 14.2; see :mod:`.quota_services`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ..core.errors import ApiError, InvalidOption
from ..core.fields import Field, to_wire
from ..core.module import StateModule
from ..core.resource import Change, Constraints, Object, Resource
from ..core.work import Work
from . import block_storage_v1 as v1
from .client import OPENSTACK
from .identity import project_id
from .listing import same_object
from .quota_services import (
    CINDER,
    GET_CLASS,
    KEEPERS,
    NEUTRON,
    NOVA,
    SHOWN,
    UPDATE_CLASS,
    Keeper,
    ask,
    keep_users,
    offered,
    read,
)

FIELDS = {
    "name": Field(compare=same_object, sample="radio", doc="Name or id of the project whose quotas they are."),
    "user": Field(
        option_only=True,
        doc="Name or id of a user: what this user may have of it. The compute service has such quotas, and the block "
        "storage service in its versions 1 and 2.",
    ),
    "quota_class": Field(
        compare=same_object,
        sample="default",
        doc="Name of a class of quotas of the compute service, in place of a project. V(default) are the values of all "
        "projects that have none of their own. Classes cannot be deleted.",
    ),
    "force": Field(
        type="bool", option_only=True, doc="Whether compute quotas may be set to less than is used already."
    ),
    **{name: item for one in KEEPERS for name, item in one.fields.items()},
    "project_id": Field(read_only=True, sample="4fd44f30292945e481c7b8a0c8908869", doc="Id of the project."),
    **SHOWN,
}


def _given(work: Work, keeper: Keeper) -> bool:
    return any(work.params.get(name) is not None for name in keeper.fields)


def _asked(work: Work) -> list[Keeper]:
    """The services that are asked: those of the given quotas. To reset, or only to look, all that there are."""
    given = [one for one in KEEPERS if _given(work, one)]
    if given and work.params["state"] == "present":
        return given
    if work.params.get("user") is None:
        return offered(work)
    return keep_users(work, {NOVA.name: NOVA, **{one.name: one for one in offered(work)}}.values())


def _find(work: Work) -> Object | None:
    """The present quotas; what is to be absent and is as the defaults are is not there."""
    name = work.params.get("quota_class")
    if name is not None:
        found = NOVA.shown(work.call(GET_CLASS, {"class_id": name}))
        return {"quota_class": name, **found, "compute": found}
    project = project_id(work, work.params["name"])
    asked = _asked(work)
    parts = read(work, asked, "get", project)
    if work.params["state"] == "absent":
        # What a user may have is by default what the project may have.
        usual = "defaults" if work.params.get("user") is None else "get"
        by_default = read(work, (one for one in asked if one.name in parts), usual, project, whole=True)
        parts = {name: part for name, part in parts.items() if part != by_default[name]}
        if not parts:
            return None
    flat = {name: value for part in parts.values() for name, value in part.items()}
    return {**flat, "name": work.params["name"], "project_id": project, **parts}


def _apply(keeper: Keeper) -> Callable[[Work, Object, Object], None]:
    def apply(work: Work, have: Object, values: Object) -> None:
        body, attempt = to_wire(keeper.fields, values), f"change {', '.join(sorted(values))} of {work.label}"
        if work.params.get("quota_class") is not None:
            work.call(UPDATE_CLASS, {"class_id": have["quota_class"]}, body=body, attempt=attempt)
            return
        if keeper is NOVA and work.params.get("force"):
            body["force"] = True
        ask(work, keeper, "update", have["project_id"], body=body, attempt=attempt)

    return apply


def _known(keeper: Keeper) -> Callable[[Work, Object, Object], None]:
    def check(work: Work, have: Object, values: Object) -> None:
        for name in sorted(values):
            if name not in have:
                raise InvalidOption(name, f"the {keeper.name} service of this cloud keeps no such quota")

    return check


def _removed(work: Work, have: Object) -> None:
    for one in KEEPERS:
        if one.name in have:
            try:
                ask(work, one, "reset", have["project_id"], attempt=f"reset {one.name} quotas of {work.label}")
            except ApiError as exc:
                if exc.kind != "absent":  # somebody else was quicker
                    raise


def _check(params: Mapping[str, Any]) -> None:
    wide = {"quota_class": KEEPERS[1:], "user": (NEUTRON,)}
    for narrow, others in wide.items():
        other = next((name for one in others for name in one.fields if params.get(name) is not None), None)
        if params.get(narrow) is not None and other:
            raise InvalidOption(other, f"is no quota of which a {narrow} has one of its own")
    if params.get("quota_class") is not None and params.get("state") == "absent":
        raise InvalidOption("quota_class", "a class cannot be deleted")


def _prepare(work: Work) -> dict[str, Any]:
    """Refuse quotas of a user that this cloud's Cinder does not keep."""
    other = next((name for name in CINDER.fields if work.params.get(name) is not None), None)
    if other and work.params.get("user") is not None and not keep_users(work, [CINDER]):
        text = (
            "is no quota of which a user has one of its own: Cinder had such in its versions 1 and 2, this one has not"
        )
        raise InvalidOption(other, text)
    return {}


RESOURCE = Resource(
    system=OPENSTACK,
    name="quota",
    result="quotas",
    plural="quotas",
    title="quotas",
    summary="Manage quotas of OpenStack",
    description=(
        "Sets how much of the compute, network and block storage services a project may use, or resets it to the "
        "defaults. Only administrators can.",
        "A service is asked only when one of its quotas is given; a cloud without block storage needs none. "
        "O(state=absent) resets those of all services that the catalog has, and changes nothing where they are as the "
        "defaults are.",
        "Options and results have the names of M(openstack.cloud.quota), so that its playbooks work here.",
    ),
    reference="OpenStack API Complete Reference (2015-11-17), 1.10, 2.5, 3.43, 3.44 and 14.2",
    notes=(v1.NOTE,),
    fields=FIELDS,
    key=("name", "quota_class"),
    id_field="project_id",
    prepare=_prepare,
    find=_find,
    changes=tuple(
        Change(operation=one.update, fields=tuple(one.fields), apply=_apply(one), check=_known(one)) for one in KEEPERS
    ),
    answers=False,
    removed=_removed,
    check=_check,
    constraints=Constraints(
        required_one_of=(("name", "quota_class"),),
        mutually_exclusive=(("name", "quota_class"), ("user", "quota_class"), ("force", "quota_class")),
    ),
)

QUOTA = StateModule(RESOURCE)
