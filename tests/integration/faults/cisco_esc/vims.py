# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""VIM connectors and their users, the default connector: what holds passwords of others."""

from __future__ import annotations

from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc import (
    default_vim_connectors,
    vim_connectors,
    vim_users,
)
from integration.faults.bench import Bench
from integration.faults.cisco_esc.state import PATIENCE, done, gone, has, made
from integration.faults.matrix import Scenario
from integration.faults.shared import Check, both, in_turn, so

VIM, USER = "vim-east", "esc-service"
PASSWORD, NEW_PASSWORD = "V1m-of-the-matrix", "N3w-vim-of-the-matrix"
_PROPERTIES = {"os_auth_url": "https://keystone.example.com:5000/v3", "os_project_name": "esc"}
_MOVED = {**_PROPERTIES, "os_auth_url": "https://keystone.east.example.com:5000/v3"}
_CONNECTOR = {"vim_id": VIM, "wait_timeout": PATIENCE}
_USER = {"vim_id": VIM, "vim_user_id": USER, "wait_timeout": PATIENCE}
_SECRETS = {"os_password": PASSWORD}

connected = done(vim_connectors.VIM_CONNECTOR, **_CONNECTOR, type="OPENSTACK", properties=_PROPERTIES, secrets=_SECRETS)


def scenarios() -> list[Scenario]:
    return [*_connectors(), *_users(), *_others()]


def _holds(family: str, key: str, text: str) -> Check:
    """One holds a text, be it a secret."""
    return so(
        f"{key} has the wanted value",
        lambda bench: text in str(getattr(bench.service, family).records[key].fields),
    )


def _connectors() -> list[Scenario]:
    create = Scenario(
        "VIM connector, create",
        vim_connectors.VIM_CONNECTOR,
        {**_CONNECTOR, "type": "OPENSTACK", "properties": _PROPERTIES, "secrets": _SECRETS},
        ("POST", r"/v0/vims$"),
        both(has("vims", VIM), _holds("vims", VIM, PASSWORD)),
        made=made("vims", VIM),
        job=True,
        calls_back=True,
    )
    change = Scenario(
        "VIM connector, change with its password",
        vim_connectors.VIM_CONNECTOR,
        {**_CONNECTOR, "properties": _MOVED, "secrets": {"os_password": NEW_PASSWORD}},
        ("PUT", r"/v0/vims/vim-east$"),
        both(has("vims", VIM), _holds("vims", VIM, _MOVED["os_auth_url"]), _holds("vims", VIM, NEW_PASSWORD)),
        prepare=connected,
        job=True,
        calls_back=True,
    )
    delete = Scenario(
        "VIM connector, delete",
        vim_connectors.VIM_CONNECTOR,
        {**_CONNECTOR, "state": "absent"},
        ("DELETE", r"/v0/vims/vim-east$"),
        gone("vims", VIM),
        prepare=connected,
        job=True,
        calls_back=True,
    )
    return [create, change, delete]


def _users() -> list[Scenario]:
    given = {**_USER, "properties": {"os_user_domain_name": "default"}, "secrets": _SECRETS}
    create = Scenario(
        "VIM user, create",
        vim_users.VIM_USER,
        given,
        ("POST", r"/v0/vims/vim-east/vim_users$"),
        both(has("vim_users", USER), _holds("vim_users", USER, PASSWORD)),
        prepare=connected,
        made=made("vim_users", USER),
        job=True,
        calls_back=True,
    )
    there = in_turn(connected, done(vim_users.VIM_USER, **given))
    delete = Scenario(
        "VIM user, delete",
        vim_users.VIM_USER,
        {**_USER, "state": "absent"},
        ("DELETE", r"/vim_users/esc-service$"),
        gone("vim_users", USER),
        prepare=there,
        job=True,
        calls_back=True,
    )
    return [create, delete]


def _default(bench: Bench) -> bool:
    return bool(bench.service.vims.default.get("defaultVimConnectorId") == VIM)


def _others() -> list[Scenario]:
    return [
        Scenario(
            "default VIM connector, set",
            default_vim_connectors.DEFAULT_VIM_CONNECTOR,
            {"vim_id": VIM},
            ("POST", r"/v0/vims/default_vim_connector$"),
            so("it is the default", _default),
            prepare=connected,
        ),
    ]
