#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/console_output.py
# and tests/examples/openstack_server_console_output_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_server_console_output_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_server_console_output_info
short_description: Get what a server of OpenStack wrote to its console
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - 'Gets the console output of a server of the compute service (Nova): what it said while it booted, and since.'
  - Written from OpenStack API Complete Reference (2015-11-17), 3.4.7 Get console output.
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
      - Name of a server of the login's project, or the id of any that the login may see.
    type: str
    required: true
  length:
    description:
      - How many lines to get, the last ones. Left out, all that Nova has.
      - From 0 to 2.14748e+09.
    type: int
"""

EXAMPLES = r"""
- name: Get the last line of a server's console
  telco.cloud.openstack_server_console_output_info:
    name: "{{ found.servers[0].id }}"
    length: 1
  register: console

- name: See that it has booted
  ansible.builtin.assert:
    that: "'login:' in console.output"
"""

RETURN = r"""
---
output:
  description:
    - The lines.
  returned: success
  type: str
  sample: 'upf-1 login:'
id:
  description:
    - Id of the server.
  returned: success
  type: str
  sample: 2594da2b-e860-4cb4-beb8-432bdb598601
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.console_output import SERVER_CONSOLE_OUTPUT_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
