# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""tenant_onboarding and tenant_offboarding on real services: foreseen, done, done already; refused for a stranger."""

from __future__ import annotations

from typing import Any

import yaml

from integration.openstack.testbed import cloud
from integration.openstack.workflows.playing import ROOT, Findings, Played, play

TENANT = yaml.safe_load((ROOT / "extensions" / "molecule" / "shared" / "vars" / "tenant.yml").read_text())["tenant"]
_STRANGER = "nobody-declared-it"


class Tenant(Findings):
    """One tenant, and the runs of both playbooks."""

    def __init__(self) -> None:
        super().__init__()
        self.cloud = cloud.connect()

    def onboard(self, *options: str) -> Played:
        """Run the one."""
        return play("tenant_onboarding", {"tenant": TENANT}, *options)

    def offboard(self, *options: str, **changes: Any) -> Played:
        """Run the other; users are removed, too."""
        known = {
            "tenant": TENANT,
            "tenant_offboarding_confirm": TENANT["name"],
            "tenant_offboarding_remove_users": True,
        }
        return play("tenant_offboarding", {**known, **changes}, *options)

    def project(self) -> Any:
        """The tenant's project, or None."""
        return self.cloud.identity.find_project(TENANT["name"], domain_id="default")

    def comes(self) -> None:
        """It is foreseen, made, and there already."""
        self.played("the foreseen onboarding", self.onboard("--check"), changes=True)
        self.expect("check mode made the project", self.project() is None)
        self.played("the onboarding", self.onboard(), changes=True)
        project = self.project()
        if project is None:
            self.expect("there is no project", False)
            return
        network = self.cloud.network
        for kind, there, wanted in (
            ("networks", network.networks(project_id=project.id), TENANT["networks"]),
            ("routers", network.routers(project_id=project.id), TENANT["routers"]),
            ("security groups", network.security_groups(project_id=project.id), TENANT["security_groups"]),
            ("volumes", self.cloud.block_storage.volumes(all_projects=True, project_id=project.id), TENANT["volumes"]),
        ):
            names = {one.name for one in there} - {"default"}
            # The declared volumes are the tenant's own to make: onboarding only says that they may go again.
            expected = set() if kind == "volumes" else {one["name"] for one in wanted}
            self.expect(f"the {kind} are {sorted(names)}, not {sorted(expected)}", names == expected)
        limits = self.cloud.compute.get_quota_set(project.id)
        self.expect(f"the quota of cores is {limits.cores}", limits.cores == TENANT["quotas"]["cores"])
        self.played("the second onboarding", self.onboard(), changes=False)

    def goes(self) -> None:
        """Not while a stranger is there; then it is foreseen, gone, and gone already."""
        project = self.project()
        stranger = self.cloud.network.create_network(name=_STRANGER, project_id=project.id)
        refused = self.offboard()
        self.expect("a stranger went along", refused.status != 0 and _STRANGER in refused.output, refused.output)
        self.expect("a refused run removed something", self.cloud.network.find_router("edge") is not None)
        self.cloud.network.delete_network(stranger)
        self.played("the foreseen offboarding", self.offboard("--check"), changes=True)
        self.expect("check mode removed the project", self.project() is not None)
        self.played("the offboarding", self.offboard(), changes=True)
        self.expect("the project is still there", self.project() is None)
        left = [one.name for one in self.cloud.network.networks(project_id=project.id)]
        self.expect(f"networks are left: {left}", not left)
        users = [one.name for one in self.cloud.identity.users() if one.name in ("alice", "bob")]
        self.expect(f"users are left: {users}", not users)
        self.played("the second offboarding", self.offboard(), changes=False)

    def cleanup(self) -> None:
        """Leave nothing, whatever has failed."""
        for network in self.cloud.network.networks(name=_STRANGER):
            self.cloud.network.delete_network(network)
        if self.project() is not None:
            self.offboard(tenant_offboarding_purge=True)


def run() -> list[str]:
    """All of it.

    :returns: What was not as it has to be, empty when all was well.
    """
    tenant = Tenant()
    tenant.cleanup()
    try:
        tenant.comes()
        if not tenant.found:
            tenant.goes()
    finally:
        tenant.cleanup()
    return tenant.found
