# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules`. Do not edit.
"""Documentation that the modules share."""

from __future__ import annotations


class ModuleDocFragment:
    """Documentation fragment."""

    DOCUMENTATION = r"""
options: {}
attributes:
  check_mode:
    description: Runs in check mode, sends nothing that changes anything, and predicts the result.
  diff_mode:
    description: Returns before and after of what it manages, in diff mode and without it.
  idempotent:
    description: Run again with the same options it changes nothing.
"""

    CISCO_ESC = r"""
options: {}
attributes:
  action_group:
    description: Options of the connection can be set for all modules of Cisco ESC at once.
    support: full
    membership:
      - telco.cloud.cisco_esc
"""

    CLOUDMANAGER = r"""
options: {}
attributes:
  action_group:
    description: Options of the connection can be set for all modules of CloudManager at once.
    support: full
    membership:
      - telco.cloud.cloudmanager
"""

    F5_VNFM = r"""
options: {}
attributes:
  action_group:
    description: Options of the connection can be set for all modules of F5 VNF Manager at once.
    support: full
    membership:
      - telco.cloud.f5_vnfm
"""

    HUAWEI_ECS = r"""
options: {}
attributes:
  action_group:
    description: Options of the connection can be set for all modules of Huawei Cloud ECS at once.
    support: full
    membership:
      - telco.cloud.huawei_ecs
"""

    OPENSTACK = r"""
options: {}
attributes:
  action_group:
    description: Options of the connection can be set for all modules of OpenStack at once.
    support: full
    membership:
      - telco.cloud.openstack
"""
