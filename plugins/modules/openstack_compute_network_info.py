#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/compute_networks.py
# and tests/examples/openstack_compute_network_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_compute_network_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_compute_network_info
short_description: List networks as OpenStack's compute service shows them
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists the networks that the compute service (Nova) has itself in clouds with nova-network; in others it hands
    on the names and ids that Neutron has.
  - Where there is Neutron M(telco.cloud.openstack_network_info) tells more.
  - Written from OpenStack API Complete Reference (2015-11-17), 3.42 Networks and 3.52 Project networks.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - Needs a compute service that still has these calls; Nova's of today does, when it is asked for its microversion
    2.35.
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_compute_network
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
      - Name (C(label)) or id of a network. Left out, all are returned.
    type: str
  of_project:
    description:
      - Whether to ask for what the login's project may use, in the words for those who are no administrators.
    type: bool
    default: false
"""

EXAMPLES = r"""
- name: Look for a network
  telco.cloud.openstack_compute_network_info:
    name: signalling
  register: found

- name: The same by its id
  telco.cloud.openstack_compute_network_info:
    name: "{{ found.networks[0].id }}"

- name: List what the project may use
  telco.cloud.openstack_compute_network_info:
    of_project: true
  register: all

- name: Look at it as those do who are no administrators
  telco.cloud.openstack_compute_network_info:
    name: "{{ found.networks[0].id }}"
    of_project: true
  register: one

- name: See that it is the same
  ansible.builtin.assert:
    that:
      - one.networks[0].label == 'signalling'
      - one.networks[0].id in (all.networks | map(attribute='id'))

- name: Delete the network
  telco.cloud.openstack_network:
    name: signalling
    state: absent
"""

RETURN = r"""
---
networks:
  description:
    - The networks, in Nova's names.
  returned: success
  type: list
  elements: dict
  contains:
    id:
      description:
        - Id of it.
      returned: when the service sends it
      type: str
      sample: 8f0ab4f2-64a7-4e3d-9a3a-5ab49d4a5e10
    label:
      description:
        - Its name.
      returned: when the service sends it
      type: str
      sample: public
    cidr:
      description:
        - Its addresses; null in clouds with Neutron, as all others.
      returned: when the service sends it
      type: str
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.compute_networks import COMPUTE_NETWORK_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
