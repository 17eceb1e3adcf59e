#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/server_console.py
# and tests/examples/openstack_server_console.yml. Do not edit.
"""Ansible module telco.cloud.openstack_server_console."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_server_console
short_description: Get an address for the console of a server of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Asks the compute service (Nova) for an address at which the screen or the serial line of a server can be seen
    and used. Each run gets a new one; the older ones stay good until they expire.
  - Which types there are depends on the cloud; most have V(novnc).
  - Written from OpenStack API Complete Reference (2015-11-17), 3.4.8 to 3.4.11 Consoles.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - Needs a compute service that speaks microversion 2.60 (OpenStack Queens) or a later one; an older one refuses,
    and tells which versions it speaks.
  - 'Whoever has the address has the console: it is in no result unless O(show_url) asks for it.'
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_server_console_info
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
    support: partial
    details: Each run makes a new address.
options:
  name:
    description:
      - Name of the server, in the login's project, or its id.
    type: str
    required: true
    aliases:
      - server
  type:
    description:
      - The kind of console.
    type: str
    default: novnc
    choices:
      - novnc
      - xvpvnc
      - spice-html5
      - rdp-html5
      - serial
      - webmks
  old_call:
    description:
      - Whether to use the call that Nova had before microversion 2.6.
    type: bool
    default: false
  url_file:
    description:
      - File that gets the address, where the module runs. It is for its owner only (mode 0600); its folder has
        to be there.
    type: path
  show_url:
    description:
      - 'Whether RV(console.url) has the address. Give the task C(no_log: true) then.'
    type: bool
    default: false
  all_projects:
    description:
      - Whether a name is looked for in all projects. Only administrators can.
    type: bool
    default: false
"""

EXAMPLES = r"""
- name: Get an address for the screen of a server
  telco.cloud.openstack_server_console:
    name: vm-1
    all_projects: true
    show_url: true
  register: screen
  no_log: true

- name: Get one for its serial line
  telco.cloud.openstack_server_console:
    name: vm-1
    all_projects: true
    type: serial
    url_file: "{{ playbook_dir }}/serial-console"

- name: Get one of each kind by the calls of an old Nova
  telco.cloud.openstack_server_console:
    name: vm-1
    all_projects: true
    type: "{{ item }}"
    old_call: true
    url_file: "{{ playbook_dir }}/console-{{ item }}"
  loop: [novnc, spice-html5, rdp-html5, serial]
"""

RETURN = r"""
---
console:
  description:
    - The console.
  returned: success
  type: dict
  contains:
    protocol:
      description:
        - V(vnc), V(spice), V(rdp), V(serial), V(mks).
      returned: when the service sends it
      type: str
      sample: vnc
    type:
      description:
        - The kind of console.
      returned: when the service sends it
      type: str
      sample: novnc
    url:
      description:
        - The address, with the token that opens it, by C(show_url); null in check mode.
      returned: when the service sends it
      type: str
      sample: https://cloud.example.org:6080/vnc_auto.html?path=%3Ftoken%3D...
id:
  description:
    - Id of the server.
  returned: success
  type: str
  sample: 2594da2b-e860-4cb4-beb8-432bdb598601
operations:
  description:
    - The calls that changed something, or that would in check mode, in their order.
    - An id that only the server can give is a placeholder in check mode.
  returned: success
  type: list
  elements: dict
  contains:
    operation:
      description: Name of the call in the API inventory.
      returned: success
      type: str
    method:
      description: Its HTTP method.
      returned: success
      type: str
    path:
      description: Its path.
      returned: success
      type: str
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.server_console import SERVER_CONSOLE as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
