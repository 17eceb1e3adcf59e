# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""A cloud whose Keystone logs the scenarios in, with a password that can be told from other words."""

from __future__ import annotations

from typing import Any

from simulators.openstack import OpenStack

PASSWORD = "K3ystone-of-the-matrix"


class Cloud(OpenStack):
    """The OpenStack simulator with another password of the administrator."""

    def reset(self) -> None:
        super().reset()
        for user in self.identity.users.values():
            user.password = PASSWORD

    def login(self) -> dict[str, str]:
        return {**super().login(), "password": PASSWORD}

    def tokens(self) -> list[str]:
        """The tokens that were handed out."""
        return list(self.identity.tokens)


def connection(cloud: Cloud) -> dict[str, Any]:
    """The options of the login, address by the catalog."""
    login = cloud.login()
    names = ("auth_url", "username", "password", "project_name", "user_domain_name", "project_domain_name")
    return {"auth": {name: login[name] for name in names}, "region_name": login["region_name"]}
