#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/identity_v2_version.py
# and tests/examples/openstack_identity_v2_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_identity_v2_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_identity_v2_info
short_description: See whether a cloud speaks OpenStack's Identity v2.0
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Asks the identity service (Keystone) about its API v2.0. M(telco.cloud.openstack_api_info) lists all versions
    that there are.
  - Written from OpenStack API Complete Reference (2015-11-17), 8.1.2 and 9.1.1 Show version details.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - 'For clouds of that age: Keystone has had no Identity v2.0 since its release Queens (2018), and answers 404.'
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
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
- name: See whether the cloud still speaks Identity v2.0
  telco.cloud.openstack_identity_v2_info:
  register: older

- name: Show it
  ansible.builtin.assert:
    that: older.version.id == 'v2.0'
"""

RETURN = r"""
---
version:
  description:
    - What it says of itself; nothing when there is no such API.
  returned: success
  type: dict
  contains:
    id:
      description:
        - The version.
      returned: when the service sends it
      type: str
      sample: v2.0
    status:
      description:
        - Whether it is finished, or on its way out.
      returned: when the service sends it
      type: str
      sample: stable
    updated:
      description:
        - When it was changed.
      returned: when the service sends it
      type: str
      sample: '2014-04-17T00:00:00Z'
    links:
      description:
        - Where it is.
      returned: when the service sends it
      type: list
      elements: dict
      sample: []
    media-types:
      description:
        - Its formats.
      returned: when the service sends it
      type: list
      elements: dict
      sample: []
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.identity_v2_version import IDENTITY_V2_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
