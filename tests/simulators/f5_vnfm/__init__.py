# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Simulator of the F5 VNF Manager (a Cloudify Manager 4.5): answers as the real one was recorded (recorded.yaml)."""

from __future__ import annotations

from simulators.f5_vnfm.app import F5Vnfm

__all__ = ["F5Vnfm"]
