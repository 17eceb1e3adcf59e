# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Work whose end only the callback shows: routers, which no operation reads, and passwords set anew."""

from __future__ import annotations

from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc import routers, vim_users
from integration.faults.cisco_esc import vims
from integration.faults.cisco_esc.state import TENANT, by_time, done, gone, has, made, tenant
from integration.faults.matrix import Scenario
from integration.faults.shared import both, in_turn, so

_PATH = r"/v0/radio/routers/radio-edge$"
#: Seconds after which a lost callback is given up.
_PATIENCE = 1
_ROUTER = {"internal_tenant_id": TENANT, "internal_router_id": "radio-edge", "wait_timeout": _PATIENCE}
_GIVEN = {**_ROUTER, "name": "radio-edge"}


def scenarios() -> list[Scenario]:
    before = in_turn(by_time, tenant)
    there = in_turn(before, done(routers.ROUTER, **_GIVEN))
    user = {"vim_id": vims.VIM, "vim_user_id": vims.USER, "wait_timeout": _PATIENCE}
    known = in_turn(by_time, vims.connected, done(vim_users.VIM_USER, **user, secrets={"os_password": vims.PASSWORD}))
    return [
        Scenario(
            "router, create (not shown)",
            routers.ROUTER,
            _GIVEN,
            ("POST", _PATH),
            has("routers", "radio-edge", name="radio-edge"),
            prepare=before,
            made=made("routers", "radio-edge"),
            job=True,
            calls_back=True,
            unseen=True,
        ),
        Scenario(
            "router, delete (not shown)",
            routers.ROUTER,
            {**_ROUTER, "state": "absent"},
            ("DELETE", _PATH),
            gone("routers", "radio-edge"),
            prepare=there,
            job=True,
            calls_back=True,
            unseen=True,
        ),
        Scenario(
            "VIM user, password set anew (not shown)",
            vim_users.VIM_USER,
            {**user, "secrets": {"os_password": vims.NEW_PASSWORD}, "update_secrets": "always"},
            ("PUT", r"/vim_users/esc-service$"),
            both(
                has("vim_users", vims.USER),
                so(
                    "it has the new password",
                    lambda bench: vims.NEW_PASSWORD in str(bench.service.vim_users.records[vims.USER].fields),
                ),
            ),
            prepare=known,
            job=True,
            calls_back=True,
            unseen=True,
            again_changes=True,
        ),
    ]
