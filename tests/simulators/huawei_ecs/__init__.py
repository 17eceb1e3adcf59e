# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Huawei Cloud's Elastic Cloud Server, and as much of its IAM as a login needs (reference/huawei_ecs.txt)."""

from __future__ import annotations

from simulators.huawei_ecs.simulator import HuaweiEcs

__all__ = ["HuaweiEcs"]
