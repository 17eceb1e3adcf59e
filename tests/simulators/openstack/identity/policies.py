# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Policies (6.11): texts that Keystone keeps for other services and does not read.

Recorded at Keystone of Zed: a blob has to be a string, unlike in the reference's lists; both may be empty; whatever
else is given is kept beside them.
"""

from __future__ import annotations

from simulators.openstack.identity.kept import Kind

register = Kind(
    name="policy",
    plural="policies",
    path="policies",
    kept=lambda cloud: cloud.identity.policies,
    # The reference has both ids; Keystone of today takes them for attributes like any other.
    schema={"blob": "string", "type": "short_string", "user_id": "anything", "project_id": "anything"},
    required=("blob", "type"),
    filters=("type",),
).register
