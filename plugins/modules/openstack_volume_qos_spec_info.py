#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/volume_qos_specs.py
# and tests/examples/openstack_volume_qos_spec_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_volume_qos_spec_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_volume_qos_spec_info
short_description: List QoS specifications of volumes of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists QoS specifications of the block storage service (Cinder). Only administrators can.
  - Speaks version 3 of the block storage service (Cinder; OpenStack Mitaka and later).
  - Written from OpenStack API Complete Reference (2015-11-17), 1.11 QoS specifications.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_volume_qos_spec
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
      - Name or id of a QoS specification. Left out, all that the login may see are returned.
    type: str
  with_volume_types:
    description:
      - 'Whether to look up which volume types each goes with: one request for each.'
    type: bool
    default: false
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: A QoS specification with the volume types that it goes with
  telco.cloud.openstack_volume_qos_spec_info:
    name: limited
    with_volume_types: true
  register: found

- name: See it
  ansible.builtin.assert:
    that:
      - found.volume_qos_specs | length == 1
      - found.volume_qos_specs[0].consumer == 'both'
      - found.volume_qos_specs[0].specs.total_iops_sec == '500'
      - found.volume_qos_specs[0].volume_types | length == 1

- name: The same by its id
  telco.cloud.openstack_volume_qos_spec_info:
    name: "{{ found.volume_qos_specs[0].id }}"
  register: same

- name: See that it is the same
  ansible.builtin.assert:
    that: same.volume_qos_specs[0].name == 'limited'

- name: Delete the QoS specification
  telco.cloud.openstack_volume_qos_spec:
    name: limited
    state: absent
    force: true
- name: Delete the volume type
  telco.cloud.openstack_volume_type:
    name: limited-5
    state: absent
"""

RETURN = r"""
---
volume_qos_specs:
  description:
    - The volume qos specs that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    name:
      description:
        - Name of the QoS specification, or the id of an existing one. A name is unique in the cloud and stays.
      returned: when the service sends it
      type: str
      sample: limited
    consumer:
      description:
        - 'Who is to keep to it: the storage (V(back-end)), the hypervisor (V(front-end)) or V(both). Left out,
          a new one is for the V(back-end).'
      returned: when the service sends it
      type: str
      sample: front-end
    specs:
      description:
        - 'All of its specs, which are the consumer''s words: keys that are not named here are taken away. Values
          are kept as texts.'
      returned: when the service sends it
      type: dict
      sample: &id001
        total_iops_sec: '500'
    volume_types:
      description:
        - Names or ids of the volume types that it goes with; each has one such specification at the most. Results
          have ids, and have them only when this was given.
      returned: when the service sends it
      type: list
      elements: str
      sample: &id002
        - bf4d6905-442c-4e45-a2b6-27aa71aa7a67
    id:
      description:
        - Id of the QoS specification.
      returned: when the service sends it
      type: str
      sample: 0388d6c6-d5d4-42a3-b289-95205c50dd15
  sample:
    - name: limited
      consumer: front-end
      specs: *id001
      volume_types: *id002
      id: 0388d6c6-d5d4-42a3-b289-95205c50dd15
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.volume_qos_specs import VOLUME_QOS_SPEC_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
