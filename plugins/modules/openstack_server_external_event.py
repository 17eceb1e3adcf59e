#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/server_external_event.py
# and tests/examples/openstack_server_external_event.yml. Do not edit.
"""Ansible module telco.cloud.openstack_server_external_event."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_server_external_event
short_description: Tell OpenStack's compute service what happened to a server elsewhere
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - 'Tells the compute service (Nova) of an event of one of its servers, as the network and the block storage service
    do. Needed where their word was lost: Nova then looks at the server''s ports anew, or goes on where it waits
    for them. Only administrators and services can.'
  - Written from OpenStack API Complete Reference (2015-11-17), 3.48 Server external events.
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
    support: partial
    details: An event is told at each run.
options:
  name:
    description:
      - Name of the server, in the login's project, or its id.
    type: str
    required: true
    aliases:
      - server
  event:
    description:
      - 'What happened. V(network-changed): its ports'' addresses are others; the C(network-vif-) ones: a port was
        connected, disconnected or deleted; V(volume-extended): a volume became larger.'
    type: str
    required: true
    choices:
      - network-changed
      - network-vif-plugged
      - network-vif-unplugged
      - network-vif-deleted
      - volume-extended
  tag:
    description:
      - Id of the port or the volume; V(volume-extended) needs it.
    type: str
  status:
    description:
      - How far it has come.
    type: str
    default: completed
    choices:
      - completed
      - failed
      - in-progress
  all_projects:
    description:
      - Whether a name is looked for in all projects. Only administrators can.
    type: bool
    default: false
"""

EXAMPLES = r"""
- name: Have Nova look at a server's addresses anew
  telco.cloud.openstack_server_external_event:
    name: vm-1 # on mnode1.develop.stand.loc
    all_projects: true
    event: network-changed
"""

RETURN = r"""
---
event:
  description:
    - The event as Nova took it.
  returned: success
  type: dict
  contains:
    name:
      description:
        - What happened.
      returned: when the service sends it
      type: str
      sample: network-changed
    server_uuid:
      description:
        - Id of the server.
      returned: when the service sends it
      type: str
      sample: 2594da2b-e860-4cb4-beb8-432bdb598601
    status:
      description:
        - How far it has come.
      returned: when the service sends it
      type: str
      sample: completed
    tag:
      description:
        - Id of the port or volume, where it was given.
      returned: when the service sends it
      type: str
      sample: bd1bf3b5-e3b5-4d7d-8b8f-2c9d21c4c8a3
    code:
      description:
        - Status; null in check mode.
      returned: when the service sends it
      type: int
      sample: 200
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.server_external_event import SERVER_EXTERNAL_EVENT as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
