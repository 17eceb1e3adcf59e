#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/agents.py
# and tests/examples/openstack_network_agent_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_network_agent_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_network_agent_info
short_description: List network agents of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists agents of the networking service (Neutron), with one request. Only administrators can.
  - Written from Networking API v2.0, Agents.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_network_agent
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
  host:
    description:
      - Only agents of the host of exactly this name.
    type: str
  binary:
    description:
      - Its program, such as V(neutron-openvswitch-agent), V(neutron-l3-agent) or V(neutron-dhcp-agent).
    type: str
  agent_type:
    description:
      - Its kind, such as V(Open vSwitch agent), V(L3 agent) or V(DHCP agent).
    type: str
  is_alive:
    description:
      - Only agents that are, or are not, alive.
    type: bool
  admin_state_up:
    description:
      - Only agents that are, or are not, switched on.
    type: bool
    aliases:
      - is_admin_state_up
  id:
    description:
      - Only the agent of this id.
    type: str
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: The agents of a host
  telco.cloud.openstack_network_agent_info:
    host: mnode1.develop.stand.loc
  register: there

- name: See which they are
  ansible.builtin.assert:
    that: "'neutron-l3-agent' in there.network_agents | map(attribute='binary')"

- name: Those that are alive of one kind
  telco.cloud.openstack_network_agent_info:
    agent_type: Open vSwitch agent
    is_alive: true
  register: switches

- name: See that there is one on each host
  ansible.builtin.assert:
    that: switches.network_agents | map(attribute='host') | list | length >= 3
"""

RETURN = r"""
---
network_agents:
  description:
    - The network agents that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    host:
      description:
        - Host that the agent runs on, by its exact name.
      returned: when the service sends it
      type: str
      sample: compute1
    binary:
      description:
        - Its program, such as V(neutron-openvswitch-agent), V(neutron-l3-agent) or V(neutron-dhcp-agent).
      returned: when the service sends it
      type: str
      sample: neutron-openvswitch-agent
    agent_type:
      description:
        - Its kind, such as V(Open vSwitch agent), V(L3 agent) or V(DHCP agent).
      returned: when the service sends it
      type: str
      sample: Open vSwitch agent
    id:
      description:
        - Id of the agent. Without it, C(host) is needed, with C(binary) or C(agent_type).
      returned: when the service sends it
      type: str
      sample: 00e17b26-1515-4947-b1a5-9de5b021d43c
    admin_state_up:
      description:
        - 'Whether the agent may work. An L3 or DHCP agent that may not is given nothing new, and stops what it
          serves unless Neutron is set otherwise (C(enable_services_on_agents_with_admin_state_down)): move that
          away before.'
      returned: when the service sends it
      type: bool
      sample: true
    description:
      description:
        - What is to be known about the agent.
      returned: when the service sends it
      type: str
      sample: Decommissioned
    is_admin_state_up:
      description:
        - The same as C(admin_state_up).
      returned: when the service sends it
      type: bool
      sample: true
    is_alive:
      description:
        - Whether Neutron has heard of it lately.
      returned: when the service sends it
      type: bool
      sample: true
    topic:
      description:
        - The topic by which it is sent messages.
      returned: when the service sends it
      type: str
      sample: N/A
    availability_zone:
      description:
        - Its availability zone, where its kind has one.
      returned: when the service sends it
      type: str
      sample: nova
    configuration:
      description:
        - What it has told.
      returned: when the service sends it
      type: dict
      sample: &id001
        bridge_mappings: {}
    resources_synced:
      description:
        - Whether it has told Placement of its resources.
      returned: when the service sends it
      type: str
    created_at:
      description:
        - When it was first heard of (UTC).
      returned: when the service sends it
      type: str
      sample: '2026-11-21 09:30:00'
    started_at:
      description:
        - When it was last started (UTC).
      returned: when the service sends it
      type: str
      sample: '2026-11-21 09:30:00'
    last_heartbeat_at:
      description:
        - When it was last heard of (UTC).
      returned: when the service sends it
      type: str
      sample: '2026-11-21 09:31:00'
  sample:
    - host: compute1
      binary: neutron-openvswitch-agent
      agent_type: Open vSwitch agent
      id: 00e17b26-1515-4947-b1a5-9de5b021d43c
      admin_state_up: true
      description: Decommissioned
      is_admin_state_up: true
      is_alive: true
      topic: N/A
      availability_zone: nova
      configuration: *id001
      created_at: '2026-11-21 09:30:00'
      started_at: '2026-11-21 09:30:00'
      last_heartbeat_at: '2026-11-21 09:31:00'
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.agents import NETWORK_AGENT_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
