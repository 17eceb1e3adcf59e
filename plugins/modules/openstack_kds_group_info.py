#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/key_distribution.py
# and tests/examples/openstack_kds_group_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_kds_group_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_kds_group_info
short_description: See the group of OpenStack's key distribution service that has a key
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Asks which group has a key that is valid now. The key itself never appears in the result.
  - Written from OpenStack API Complete Reference (2015-11-17), 7.2 Key distribution service.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - Keystone has had this service in no release; the address of the identity service is taken for its own.
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_kds_group
extends_documentation_fragment:
  - telco.cloud.openstack
  - telco.cloud.attributes
  - telco.cloud.attributes.openstack
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
- name: See which group has a key
  telco.cloud.openstack_kds_group_info:
  register: found

- name: Show it
  ansible.builtin.assert:
    that: found.groups[0].name == 'scheduler'

- name: Delete the group
  telco.cloud.openstack_kds_group:
    name: scheduler
    state: absent
"""

RETURN = r"""
---
groups:
  description:
    - The group, if there is one.
  returned: success
  type: list
  elements: dict
  contains:
    name:
      description:
        - Its name.
      returned: when the service sends it
      type: str
      sample: scheduler.host.example.com
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.key_distribution import KDS_GROUP_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
