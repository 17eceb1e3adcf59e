# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Domains: where their configuration is kept, and loading it into the database.

Source: CloudManager REST API v1, "Domains". The heading of "Getting domain storage method" leaves the version out of
the path, its example does not; the answers are texts, a flag as well.
"""

from __future__ import annotations

from ..core.fields import Field
from ..core.module import Action, ActionModule
from ..core.operation import Operation
from ..core.resource import Object
from ..core.work import Work
from .client import CLOUDMANAGER

_SECTION = "CloudManager REST API v1, Domains"
STORE = Operation("getting_domain_storage_method", "POST", "/v1/domains/actions/get-store", reads=True)
CONFIGURE = Operation("loading_domain_configuration", "POST", "/v1/domains/{domain_id}/actions/configure")
TOTP_ALLOWED = Operation(
    "information_about_possibility_of_sending_one_time_passwords", "GET", "/v1/domains/totp-allowed"
)


def _configure(work: Work) -> Object:
    work.call(CONFIGURE, attempt=f"load the configuration of {work.label}")
    return {"changed": True}


def _read(work: Work) -> Object:
    store = work.call(STORE, attempt="get the storage method of domains")
    totp = work.call(TOTP_ALLOWED, attempt="get whether one-time passwords can be sent")
    return {
        "changed": False,
        "store": store["store"],
        "totp_allowed": str(totp["totp_allowed"]).lower() == "true",
    }


DOMAIN = ActionModule(
    Action(
        system=CLOUDMANAGER,
        name="domain",
        title="domain",
        key=("domain_id",),
        summary="Load the configuration of a domain by CloudManager",
        description=("Loads the configuration of a domain into the database.",),
        always_changes="What is loaded cannot be read: each run loads it and reports a change.",
        reference=_SECTION,
        fields={"domain_id": Field(required=True, sample="default", doc="Id of the domain.")},
        run=_configure,
    )
)

DOMAIN_INFO = ActionModule(
    Action(
        system=CLOUDMANAGER,
        name="domain_info",
        title="domains",
        summary="Get how CloudManager keeps the configuration of domains",
        description=("Gets where the configuration of domains is kept, and whether one-time passwords can be sent.",),
        reference=_SECTION,
        fields={},
        returns={
            "store": Field(read_only=True, sample="file", doc="Where the configuration of domains is kept."),
            "totp_allowed": Field(
                type="bool", read_only=True, sample=True, doc="Whether one-time passwords can be sent."
            ),
        },
        run=_read,
        reads_only=True,
    )
)
