# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Quotas as they are, as they would be by default, and how much of them is used.

Source: OpenStack API Complete Reference (17 November 2015), 1.10, 2.5, 3.43, 3.44 and 14.2; see :mod:`.quota_services`.
"""

from __future__ import annotations

from ..core.fields import Field
from ..core.module import Action, ActionModule
from ..core.resource import Constraints, Object
from ..core.work import Work
from . import block_storage_v1 as v1
from .client import OPENSTACK, OWN_PROJECT
from .identity import project_id
from .quota_services import GET_CLASS, NET_LIST, NEUTRON, NOVA, SHOWN, keep_users, offered, read

#: Options, and which call each stands for.
_CALLS = {"defaults": "defaults", "details": "detail"}


def _run(work: Work) -> Object:
    params = work.params
    name = params.get("quota_class")
    if name is not None:
        return {"quotas": [{"quota_class": name, "compute": NOVA.shown(work.call(GET_CLASS, {"class_id": name}))}]}
    if params.get("customized"):
        return {
            "quotas": [
                {"project_id": item["project_id"], "network": NEUTRON.shown(item)} for item in work.objects(NET_LIST)
            ]
        }
    name = params.get("name")
    project = work.client.known(OWN_PROJECT) if name is None else project_id(work, name)
    keepers = offered(work)
    if params.get("user") is not None:
        keepers = [NOVA, *(one for one in keep_users(work, keepers) if one is not NOVA)]
    what = next((word for option, word in _CALLS.items() if params.get(option)), "get")
    return {"quotas": [{"project_id": project, **read(work, keepers, what, project)}]}


QUOTA_INFO = ActionModule(
    Action(
        system=OPENSTACK,
        name="quota_info",
        title="quotas",
        summary="Get quotas of OpenStack",
        description=(
            "Tells how much of the compute, network and block storage services a project may use, by one request to "
            "each of these services that the catalog has.",
        ),
        reference="OpenStack API Complete Reference (2015-11-17), 1.10, 2.5, 3.43, 3.44 and 14.2",
        notes=(v1.NOTE,),
        fields={
            "name": Field(option_only=True, doc="Name or id of a project. Left out, it is the login's."),
            "user": Field(
                option_only=True,
                doc="Name or id of a user: quotas for this user within those of the project. The compute service has "
                "such, and the block storage service in its versions 1 and 2.",
            ),
            "quota_class": Field(
                option_only=True, doc="Name of a class of quotas of the compute service, in place of a project."
            ),
            "customized": Field(
                type="bool",
                option_only=True,
                doc="Whether to list all projects whose network quotas were set, in place of one project.",
            ),
            "defaults": Field(type="bool", option_only=True, doc="Whether to tell the defaults of the project."),
            "details": Field(
                type="bool", option_only=True, doc="Whether to tell of each quota what is used and reserved, too."
            ),
        },
        constraints=Constraints(
            mutually_exclusive=(
                ("name", "quota_class", "customized"),
                ("defaults", "details", "quota_class", "customized"),
                ("user", "quota_class", "customized", "defaults"),
            )
        ),
        run=_run,
        reads_only=True,
        returns={
            "quotas": Field(
                type="list",
                elements="dict",
                read_only=True,
                doc="The quotas of each project, or of the class.",
                fields={
                    "project_id": Field(read_only=True, sample="4fd44f30292945e481c7b8a0c8908869", doc="Its id."),
                    "quota_class": Field(read_only=True, sample="default", doc="Name of the class, if it is one."),
                    **SHOWN,
                },
            ),
        },
    )
)
