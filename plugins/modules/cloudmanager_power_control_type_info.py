#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cloudmanager/power_control_types.py
# and tests/examples/cloudmanager_power_control_type_info.yml. Do not edit.
"""Ansible module telco.cloud.cloudmanager_power_control_type_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cloudmanager_power_control_type_info
short_description: List the types of power controls that CloudManager supports
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - 'Lists the types of power controls with the protocol of each, and all protocols: what M(telco.cloud.cloudmanager_power_control)
    takes.'
  - Written from CloudManager REST API v1, Power controls.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of CloudManager with C(module_defaults) and
    the action group C(group/telco.cloud.cloudmanager). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
extends_documentation_fragment:
  - telco.cloud.cloudmanager
  - telco.cloud.attributes
  - telco.cloud.attributes.cloudmanager
attributes:
  check_mode:
    support: full
  diff_mode:
    support: none
  idempotent:
    support: full
options: {}
"""

EXAMPLES = r"""
- name: Ask which types of power controls CloudManager supports
  telco.cloud.cloudmanager_power_control_type_info:
  register: supported

- name: See which types are spoken to with IPMI
  ansible.builtin.assert:
    that:
      - >-
        supported.power_control_types | selectattr("protocol_type", "eq", "ipmi") | map(attribute="control_type")
        == ["SupermicroRackDevice"]
      - "'ipmi' in supported.protocol_types"
"""

RETURN = r"""
---
power_control_types:
  description:
    - The types, each with the protocol that it is spoken to with.
  returned: success
  type: list
  elements: dict
  contains:
    control_type:
      description:
        - Type of a device.
      returned: when the service sends it
      type: str
      sample: SupermicroRackDevice
    protocol_type:
      description:
        - The protocol of the type.
      returned: when the service sends it
      type: str
      sample: ipmi
protocol_types:
  description:
    - All protocols that CloudManager speaks.
  returned: success
  type: list
  elements: str
  sample:
    - modbus
    - ipmi
    - snmp
    - ssh
    - intel_amt
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.cloudmanager.power_control_types import POWER_CONTROL_TYPE_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
