#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/server_reads.py
# and tests/examples/openstack_server_password_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_server_password_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_server_password_info
short_description: Get the encrypted password of a server of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Gets the administrator's password that a guest has told the compute service (Nova), which cannot be read without
    the private key of the server's key pair.
  - Written from OpenStack API Complete Reference (2015-11-17), 3.10 Servers password.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - Needs a compute service that speaks microversion 2.60 (OpenStack Queens) or a later one; an older one refuses,
    and tells which versions it speaks.
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
options:
  name:
    description:
      - Name of the server, in the login's project, or its id.
    type: str
    required: true
    aliases:
      - server
  all_projects:
    description:
      - Whether a name is looked for in all projects. Only administrators can.
    type: bool
    default: false
"""

EXAMPLES = r"""
- name: Get the password that a guest has told
  telco.cloud.openstack_server_password_info:
    name: vm-1
    all_projects: true
  register: found

- name: It has told none
  ansible.builtin.assert:
    that: found.encrypted_password is none
"""

RETURN = r"""
---
encrypted_password:
  description:
    - The password, encrypted for the key pair; null when the guest has told none.
  returned: success
  type: str
  sample: xlozO3wLCBRWAa2yDjCCVx8vwNPypxnypmRYDa/zErlQ+EzPe1S/Gz6nfmC52mOlOSCRuUOmG7kqqgejPof6M7bOezS387zjq4LS
id:
  description:
    - Id of the server.
  returned: success
  type: str
  sample: 2594da2b-e860-4cb4-beb8-432bdb598601
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.server_reads import SERVER_PASSWORD_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
