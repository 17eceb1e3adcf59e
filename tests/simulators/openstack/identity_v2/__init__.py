# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Identity v2.0 with its extensions (reference/openstack.txt, chapters 8 to 10), and the key distribution service
(7.2).

Keystone has had none of it since its release Queens: what is here is written from the reference alone. It is another
face of the accounts that Identity v3 has.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import flask

from simulators.openstack.identity_v2 import (
    credentials,
    key_distribution,
    names,
    templates,
    tenants,
    tokens,
    user_roles,
    users,
    version,
)

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""
    for part in (tenants, users, names, user_roles, tokens, templates, credentials, key_distribution, version):
        part.register(cloud, app)
