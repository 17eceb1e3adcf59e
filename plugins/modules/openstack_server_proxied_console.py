#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/server_console_info.py
# and tests/examples/openstack_server_proxied_console.yml. Do not edit.
"""Ansible module telco.cloud.openstack_server_proxied_console."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_server_proxied_console
short_description: Manage consoles that a server of OpenStack has by proxies
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Creates and deletes the consoles that old releases of the compute service (Nova) kept for servers on XenServer.
    For servers of today use M(telco.cloud.openstack_server_console).
  - Written from OpenStack API Complete Reference (2015-11-17), 3.31 Server consoles.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - Nova has not had these consoles since its release Ussuri (2020), and answers 410.
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
    support: full
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
  state:
    description:
      - The state that the console is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
"""

EXAMPLES = r"""
- name: Have a console of a server
  telco.cloud.openstack_server_proxied_console:
    name: vm-1
    all_projects: true

- name: Have none of another
  telco.cloud.openstack_server_proxied_console:
    name: vm-4
    all_projects: true
    state: absent

- name: Delete the console
  telco.cloud.openstack_server_proxied_console:
    name: vm-1
    all_projects: true
    state: absent
"""

RETURN = r"""
---
server_proxied_console:
  description:
    - The console as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    name:
      description:
        - Name of the server, in the login's project, or its id.
      returned: when the service sends it
      type: str
      sample: upf-1
    id:
      description:
        - Id of the server.
      returned: when the service sends it
      type: str
      sample: 2594da2b-e860-4cb4-beb8-432bdb598601
    consoles:
      description:
        - Ids of the server's consoles.
      returned: when the service sends it
      type: list
      elements: int
      sample: &id001
        - 1
  sample:
    name: upf-1
    id: 2594da2b-e860-4cb4-beb8-432bdb598601
    consoles: *id001
id:
  description:
    - What identifies the console. On failure, of what exists because of this run.
  returned: when it is known
  type: str
diff:
  description:
    - What is managed, before and after, without secrets. Ansible shows it in diff mode.
  returned: success
  type: dict
  contains:
    before:
      description: As it was; empty when it was not there.
      returned: success
      type: dict
    after:
      description: As it is, or is predicted to be.
      returned: success
      type: dict
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.server_console_info import SERVER_PROXIED_CONSOLE as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
