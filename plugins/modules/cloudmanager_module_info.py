#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cloudmanager/information.py
# and tests/examples/cloudmanager_module_info.yml. Do not edit.
"""Ansible module telco.cloud.cloudmanager_module_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cloudmanager_module_info
short_description: Get version and licence of CloudManager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Tells the version of CloudManager and, where it has one, its licence.
  - Written from CloudManager REST API v1, Module information.
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
- name: Ask CloudManager for its version and its licence
  telco.cloud.cloudmanager_module_info:
  register: told

- name: See that the licence is for CloudManager
  ansible.builtin.assert:
    that:
      - told.module.version is version("2.0", ">=")
      - told.module.license.product == "CloudManager"
"""

RETURN = r"""
---
module:
  description:
    - What CloudManager, which is a module of a larger product, tells of itself.
  returned: success
  type: dict
  contains:
    version:
      description:
        - Version of CloudManager.
      returned: when the service sends it
      type: str
      sample: '2.0'
    license:
      description:
        - The licence; C(created_at) and C(expire_at) are seconds since 1970 (UTC).
      returned: when the service sends it
      type: dict
      sample:
        created_at: 1538141220
        expire_at: 1545955200
        module_package: cloud_manager
        name: TestLicense
        product: CloudManager
        surrogate_name: CloudManager
        unique_id: 04-002-4b21d15097656c2c0834
        verified: true
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.cloudmanager.information import MODULE_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
