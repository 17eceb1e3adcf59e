# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""CloudManager itself: its version and its licence.

Source: CloudManager REST API v1, "Module information".
"""

from __future__ import annotations

from ..core.fields import Field
from ..core.module import Action, ActionModule
from ..core.operation import Operation
from ..core.resource import Object
from ..core.work import Work
from .client import CLOUDMANAGER

GET = Operation("getting_detailed_information_about_module", "GET", "/v1/info", envelope="info")


def _run(work: Work) -> Object:
    return {"changed": False, "module": work.call(GET, attempt="read version and licence")}


MODULE_INFO = ActionModule(
    Action(
        system=CLOUDMANAGER,
        name="module_info",
        title="module",
        summary="Get version and licence of CloudManager",
        description=("Tells the version of CloudManager and, where it has one, its licence.",),
        reference="CloudManager REST API v1, Module information",
        fields={},
        run=_run,
        reads_only=True,
        returns={
            "module": Field(
                type="dict",
                doc="What CloudManager, which is a module of a larger product, tells of itself.",
                fields={
                    "version": Field(read_only=True, sample="2.0", doc="Version of CloudManager."),
                    "license": Field(
                        type="dict",
                        read_only=True,
                        sample={
                            "created_at": 1538141220,
                            "expire_at": 1545955200,
                            "module_package": "cloud_manager",
                            "name": "TestLicense",
                            "product": "CloudManager",
                            "surrogate_name": "CloudManager",
                            "unique_id": "04-002-4b21d15097656c2c0834",
                            "verified": True,
                        },
                        doc="The licence; C(created_at) and C(expire_at) are seconds since 1970 (UTC).",
                    ),
                },
            ),
        },
    )
)
