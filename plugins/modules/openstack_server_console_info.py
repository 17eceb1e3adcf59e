#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/server_console_info.py
# and tests/examples/openstack_server_console_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_server_console_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_server_console_info
short_description: Get consoles of servers of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Tells which server, host and port a console's token leads to, or lists the consoles that a server has by proxies.
    Only administrators can ask for a token.
  - Written from OpenStack API Complete Reference (2015-11-17), 3.31 Server consoles.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - Needs a compute service that speaks microversion 2.60 (OpenStack Queens) or a later one; an older one refuses,
    and tells which versions it speaks.
  - 'About O(name): Nova has not had these consoles since its release Ussuri (2020), and answers 410.'
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_server_console
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
  token:
    description:
      - The token of an address that M(telco.cloud.openstack_server_console) got. The list is empty when it is unknown
        or has expired.
    type: str
  name:
    description:
      - Name or id of a server whose proxied consoles are listed.
    type: str
    aliases:
      - server
  all_projects:
    description:
      - Whether a name is looked for in all projects. Only administrators can.
    type: bool
    default: false
"""

EXAMPLES = r"""
- name: See which server the token of a console opens
  telco.cloud.openstack_server_console_info:
    token: "{{ screen.console.url | regex_search('[0-9a-f-]{36}$') }}"
  register: behind

- name: List the proxied consoles of a server
  telco.cloud.openstack_server_console_info:
    name: vm-1
    all_projects: true
  register: proxied

- name: See that both are of the same server
  ansible.builtin.assert:
    that: behind.consoles[0].instance_uuid == proxied.consoles[0].instance_uuid

- name: Delete the proxied console
  telco.cloud.openstack_server_proxied_console:
    name: vm-1
    all_projects: true
    state: absent
"""

RETURN = r"""
---
consoles:
  description:
    - The consoles, without passwords.
  returned: success
  type: list
  elements: dict
  contains:
    instance_uuid:
      description:
        - Id of the server.
      returned: when the service sends it
      type: str
      sample: 2594da2b-e860-4cb4-beb8-432bdb598601
    host:
      description:
        - Where it is.
      returned: when the service sends it
      type: str
      sample: compute1
    port:
      description:
        - Its port there.
      returned: when the service sends it
      type: int
      sample: 5900
    internal_access_path:
      description:
        - 'By C(token): a path, or null.'
      returned: when the service sends it
      type: str
    id:
      description:
        - 'By C(name): its number.'
      returned: when the service sends it
      type: int
      sample: 1
    console_type:
      description:
        - 'By C(name): its kind.'
      returned: when the service sends it
      type: str
      sample: xvp
    instance_name:
      description:
        - 'By C(name): how the hypervisor calls it.'
      returned: when the service sends it
      type: str
      sample: instance-00000001
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.server_console_info import SERVER_CONSOLE_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
