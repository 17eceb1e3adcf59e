#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/volume_qos_specs.py
# and tests/examples/openstack_volume_qos_spec.yml. Do not edit.
"""Ansible module telco.cloud.openstack_volume_qos_spec."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_volume_qos_spec
short_description: Manage QoS specifications of volumes of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Creates, changes and deletes QoS specifications of the block storage service (Cinder), and says which volume
    types they go with. Only administrators can.
  - Written from OpenStack API Complete Reference (2015-11-17), 1.11 QoS specifications.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - Speaks version 3 of the block storage service (Cinder; OpenStack Mitaka and later).
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_volume_qos_spec_info
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
      - Name of the QoS specification, or the id of an existing one. A name is unique in the cloud and stays.
    type: str
    required: true
  consumer:
    description:
      - 'Who is to keep to it: the storage (V(back-end)), the hypervisor (V(front-end)) or V(both). Left out, a
        new one is for the V(back-end).'
    type: str
    choices:
      - back-end
      - front-end
      - both
  specs:
    description:
      - 'All of its specs, which are the consumer''s words: keys that are not named here are taken away. Values
        are kept as texts.'
    type: dict
  volume_types:
    description:
      - Names or ids of the volume types that it goes with; each has one such specification at the most. Results
        have ids, and have them only when this was given.
    type: list
    elements: str
  purge_volume_types:
    description:
      - Whether volume types that are not in O(volume_types) lose it. Without O(volume_types) none is touched.
    type: bool
    default: true
  force:
    description:
      - Whether to delete one that volume types still go with; they lose it.
    type: bool
    default: false
  state:
    description:
      - The state that the QoS specification of volumes is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
"""

EXAMPLES = r"""
- name: Have a QoS specification
  telco.cloud.openstack_volume_qos_spec:
    name: limited
    consumer: front-end
    specs:
      total_iops_sec: 500
  register: limited

- name: See it
  ansible.builtin.assert:
    that:
      - limited.volume_qos_spec.consumer == 'front-end'
      - limited.volume_qos_spec.specs.total_iops_sec == '500'

- name: Change specs; those that are not named go
  telco.cloud.openstack_volume_qos_spec:
    name: slow
    consumer: both
    specs:
      total_iops_sec: 200

- name: Take one from all volume types
  telco.cloud.openstack_volume_qos_spec:
    name: former
    volume_types: []

- name: Say which volume types one goes with
  telco.cloud.openstack_volume_qos_spec:
    name: slow
    volume_types:
      - limited-1

- name: Delete one, though a volume type still goes with it
  telco.cloud.openstack_volume_qos_spec:
    name: outdated
    state: absent
    force: true

- name: Delete them
  telco.cloud.openstack_volume_qos_spec:
    name: "{{ item }}"
    state: absent
    force: true
  loop:
    - limited
    - slow
    - former
- name: Delete the volume types
  telco.cloud.openstack_volume_type:
    name: "{{ item }}"
    state: absent
  loop:
    - limited-1
    - limited-2
    - limited-3
"""

RETURN = r"""
---
volume_qos_spec:
  description:
    - The QoS specification of volumes as it is afterwards, in check mode as it is predicted; empty when there is
      none.
  returned: success
  type: dict
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
    name: limited
    consumer: front-end
    specs: *id001
    volume_types: *id002
    id: 0388d6c6-d5d4-42a3-b289-95205c50dd15
id:
  description:
    - What identifies the QoS specification of volumes. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.volume_qos_specs import VOLUME_QOS_SPEC as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
