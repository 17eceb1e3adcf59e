# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Deployments: VNFs as ESC runs them. Source: Cisco ESC REST northbound API 2.2, "06-Deployments"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from ..core import reconcile
from ..core.errors import WaitFailed
from ..core.fields import Field
from ..core.module import InfoModule, StateModule
from ..core.resource import Change, Constraints, Resource
from ..core.work import Work
from . import datamodel_compare, service_states
from .callbacks import CALLBACK_OPTIONS, check_callback
from .client import CISCO_ESC
from .datamodel_fields import TABLE
from .datamodel_secrets import private_texts
from .deployment_changes import NOTHING_DONE, UPDATE, create, delete, find, update
from .deployment_info import INFO
from .deployment_intent import CONFIGURATION, Intent, as_diff, as_options, intent
from .deployment_view import ID, READ_ONLY
from .names import check_internal_id

_WORDS = ("tenant_name", "name", *TABLE)

FIELDS: dict[str, Field] = {
    "internal_deployment_id": ID,
    "tenant_name": Field(
        create_only=True,
        sample="radio-network",
        doc="Name of the tenant that it belongs to, 1 to 64 characters. It is needed for a new deployment.",
    ),
    "name": Field(
        create_only=True,
        sample="edge-firewall",
        doc="Name of the deployment, 1 to 255 characters, unique in its tenant. It is needed for a new deployment.",
    ),
    **TABLE,
    "definition": Field(
        option_only=True,
        secret=True,
        doc=[
            "The whole of it as XML, an C(esc_datamodel) with one tenant and one deployment, in place of "
            "O(tenant_name), O(name), O(vm_groups) and the like; for what these do not know. It is sent as it is.",
            "Lists that it leaves out are to be empty. Other elements that it leaves out are not compared: ESC adds "
            "some.",
            "Values of its variables and properties do not appear in results.",
        ],
    ),
    "definition_file": Field(
        type="path",
        option_only=True,
        doc="A file with such XML, on the machine that the module runs on.",
    ),
    "loopback_mode": Field(
        type="bool",
        default=False,
        option_only=True,
        doc="Whether a deletion is only played through: ESC forgets the deployment and leaves alone what it has made "
        "in the infrastructure.",
    ),
    **CALLBACK_OPTIONS,
    **READ_ONLY,
}


def _check(params: Mapping[str, Any]) -> None:
    check_internal_id("internal_deployment_id", params["internal_deployment_id"])
    check_callback(params)
    intent(params)


RESOURCE = Resource(
    system=CISCO_ESC,
    name="deployment",
    plural="deployments",
    title="deployment",
    summary="Manage deployments of Cisco ESC",
    description=(
        "Deploys VNFs with Cisco Elastic Services Controller, changes and deletes them: groups of VMs with their "
        "interfaces, scaling, monitoring and first configuration.",
        "What ESC has is compared with what is wanted without regard to order, and to what ESC adds by itself. The "
        "diff shows VM groups by name and interfaces by number.",
        "The module waits until the service is active and each VM that is monitored answers. Failures that ESC mends "
        "by recovering a VM are passed over; a service that stays in error fails the task, which names the VM.",
    ),
    notes=(
        "Scaling is a change of C(min_active) and C(max_active) in O(vm_groups[].scaling).",
        "Values of variables, properties and inline texts that the task does not give openly are hidden in results and "
        "diffs, because ESC does not tell which of them are secret.",
        "A secret value that ESC does not show cannot be compared; it counts as the same as long as its name is there.",
        "A deployment that is in error, and that the task does not change, fails the task.",
    ),
    reference="Cisco ESC REST northbound API 2.2, 06-Deployments",
    fields=FIELDS,
    key=("internal_deployment_id",),
    find=find,
    created=create,
    changes=(Change(operation=UPDATE, apply=update),),
    removed=delete,
    check=_check,
    constraints=Constraints(
        mutually_exclusive=(
            ("definition", "definition_file"),
            *((source, option) for source in ("definition", "definition_file") for option in _WORDS),
        )
    ),
    asynchronous=True,
    info=INFO,
)

# Inside, options and documents are one field.
_INSIDE = replace(
    RESOURCE,
    fields={
        **{name: field for name, field in FIELDS.items() if name not in TABLE},
        CONFIGURATION: Field(
            type="dict",
            compare=lambda want, have: not datamodel_compare.differences(TABLE, want, have or {}),
            merge=lambda want, have: datamodel_compare.merged(TABLE, want, have),
        ),
    },
)


class DeploymentModule(StateModule):
    """Makes one wish of options or document, and shows it as options."""

    def carry_out(self, work: Work) -> dict[str, Any]:
        wanted = intent(work.params)
        openly = wanted.openly or {}
        work.client.masker.add(*private_texts(TABLE, wanted.config or {}, openly))
        work.params = {**work.params, **wanted.values()}
        done = reconcile.ensure(work, _INSIDE)
        idle = done.after is not None and done.after.pop(NOTHING_DONE, False)
        done.changed = done.changed and not idle
        if done.after is not None and not done.changed and service_states.failed(done.after):
            raise WaitFailed(
                f"{service_states.failure(work.label, done.after)}. Recover the VM with "
                f"telco.cloud.cisco_esc_vm_recovery, or delete the deployment and create it anew",
                id=work.params["internal_deployment_id"],
            )
        result = reconcile.result(work, _INSIDE, done)
        before, after = (None if one is None else one.get(CONFIGURATION) for one in (done.before, done.after))
        wish = wanted if work.params["state"] == "present" else Intent()
        return {
            **result,
            "deployment": as_options(result["deployment"], openly),
            "diff": {
                "before": as_diff(result["diff"]["before"], before, wish),
                "after": as_diff(result["diff"]["after"], after, wish, before),
            },
        }


DEPLOYMENT = DeploymentModule(RESOURCE)
DEPLOYMENT_INFO = InfoModule(RESOURCE)
