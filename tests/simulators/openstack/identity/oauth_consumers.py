# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Consumers of OAuth (7.3.1 to 7.3.5). The secret is in the answer to the creation only, and cannot be set."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from simulators.openstack.identity.errors import bad_request
from simulators.openstack.identity.kept import Kind

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack


def _refuse(given: dict[str, Any], new: bool) -> None:
    if not new and "secret" in given:
        raise bad_request(f"{given} should not be valid under {{'required': ['secret']}}")


def _forget(cloud: OpenStack, key: str) -> None:
    """What a consumer has goes with it."""
    kept = cloud.identity.oauth
    for tokens in (kept.requested, kept.granted):
        for token in [one for one in tokens.values() if one.consumer_id == key]:
            del tokens[token.id]


register = Kind(
    name="consumer",
    plural="consumers",
    path="OS-OAUTH1/consumers",
    kept=lambda cloud: cloud.identity.oauth.consumers,
    schema={"description": "text"},
    defaults=("description",),
    refuse=_refuse,
    secret="secret",
    unknown="Consumer not found",
    forget=_forget,
).register
