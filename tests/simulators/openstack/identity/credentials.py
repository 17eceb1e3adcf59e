# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Credentials of other kinds that Keystone keeps for users (6.9). The blob is shown, as the reference has it."""

from __future__ import annotations

from typing import Any

from simulators.openstack.identity.errors import bad_request
from simulators.openstack.identity.kept import Kind


def _refuse(given: dict[str, Any], new: bool) -> None:
    if new and given["type"] == "ec2" and not given.get("project_id"):
        raise bad_request("Invalid input for field 'credential': 'project_id' is a required property")


register = Kind(
    name="credential",
    plural="credentials",
    path="credentials",
    kept=lambda cloud: cloud.identity.blobs,
    schema={"blob": "text", "project_id": "id_or_null", "type": "long_name", "user_id": "long_name"},
    required=("blob", "type", "user_id"),
    filters=("user_id", "type"),
    defaults=("project_id",),
    refuse=_refuse,
).register
