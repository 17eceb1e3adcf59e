# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""OpenStack: Identity v3 at the root, each other service under a prefix of its own, as the catalog tells."""

from __future__ import annotations

from simulators.openstack.simulator import OpenStack

__all__ = ["OpenStack"]
