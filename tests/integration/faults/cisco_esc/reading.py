# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists and single objects."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc import (
    config_parameters,
    deployments,
    tenants,
)
from ansible_collections.telco.cloud.plugins.module_utils.core.module import Module
from integration.faults.cisco_esc.deployments import EDGE, deployed
from integration.faults.cisco_esc.state import TENANT, tenant
from integration.faults.matrix import Scenario
from integration.faults.shared import LATE, LATE_READ, Prepare, count, nothing_wrong


def scenarios() -> list[Scenario]:
    def read(
        name: str, entry: Module, params: Mapping[str, Any], path: str, prepare: Prepare, plural: str, number: int
    ) -> Scenario:
        return Scenario(
            name,
            entry,
            params,
            ("GET", path),
            nothing_wrong,
            prepare=prepare,
            changes=False,
            result=count(plural, number),
            left_out={LATE: LATE_READ},
        )

    one = {"internal_tenant_id": TENANT}
    parameters = config_parameters.CONFIG_PARAMETER_INFO
    return [
        read("tenant, list", tenants.TENANT_INFO, {}, r"/v0/tenants$", tenant, "tenants", 1),
        read("tenant, read one", tenants.TENANT_INFO, one, r"/v0/tenants/radio$", tenant, "tenants", 1),
        read(
            "deployment, read one",
            deployments.DEPLOYMENT_INFO,
            {"internal_deployment_id": EDGE},
            r"/v0/deployments/edge$",
            deployed,
            "deployments",
            1,
        ),
        read(
            "configuration parameter, list of a category",
            parameters,
            {"category": "LOG"},
            r"/v0/config/LOG$",
            lambda bench: None,
            "config_parameters",
            1,
        ),
    ]
