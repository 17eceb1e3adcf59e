#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/volume_services.py
# and tests/examples/openstack_volume_service_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_volume_service_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_volume_service_info
short_description: List the services of the block storage of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists the programs of the block storage service (Cinder), on which hosts they run, and whether they are up.
    Only administrators can.
  - Options and results have the names of M(openstack.cloud.volume_service_info), so that its playbooks work here.
  - Written from Block Storage API v3, Services.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - Speaks version 3 of the block storage service (Cinder; OpenStack Mitaka and later).
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
  binary:
    description:
      - Only services of this program, such as V(cinder-volume).
    type: str
  host:
    description:
      - Only services on this host (V(block1)), or of this back end (V(block1@ssd)).
    type: str
"""

EXAMPLES = r"""
- name: List all services of the block storage
  telco.cloud.openstack_volume_service_info:
  register: all

- name: See whether those of volumes are up
  telco.cloud.openstack_volume_service_info:
    binary: cinder-volume
  register: volumes

- name: Show it
  ansible.builtin.assert:
    that:
      - volumes.volume_services | rejectattr('state', 'eq', 'up') | list == []
      - volumes.volume_services[0].host in all.volume_services | map(attribute='host')

- name: See what runs on one host
  telco.cloud.openstack_volume_service_info:
    host: "{{ volumes.volume_services[0].host.split('@')[0] }}"
"""

RETURN = r"""
---
volume_services:
  description:
    - The services that match, in Cinder's order; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    binary:
      description:
        - The service's program.
      returned: when the service sends it
      type: str
      sample: cinder-volume
    name:
      description:
        - The same.
      returned: when the service sends it
      type: str
      sample: cinder-volume
    host:
      description:
        - Host that it runs on, with the back end of a C(cinder-volume).
      returned: when the service sends it
      type: str
      sample: block1@ssd
    availability_zone:
      description:
        - Its availability zone.
      returned: when the service sends it
      type: str
      sample: nova
    status:
      description:
        - 'V(enabled) or V(disabled): whether it gets new work.'
      returned: when the service sends it
      type: str
      sample: enabled
    disabled_reason:
      description:
        - Why it is disabled, where somebody said it.
      returned: when the service sends it
      type: str
    state:
      description:
        - V(up) when it was heard of lately, else V(down).
      returned: when the service sends it
      type: str
      sample: up
    updated_at:
      description:
        - When it was last heard of, or changed (UTC).
      returned: when the service sends it
      type: str
      sample: '2026-11-21T09:30:00.000000'
    replication_status:
      description:
        - 'Of a C(cinder-volume): its replication.'
      returned: when the service sends it
      type: str
      sample: disabled
    active_backend_id:
      description:
        - 'Of a C(cinder-volume): the back end that it has failed over to, if any.'
      returned: when the service sends it
      type: str
    is_frozen:
      description:
        - 'Of a C(cinder-volume): whether nothing may be changed on its back end.'
      returned: when the service sends it
      type: bool
      sample: false
    cluster:
      description:
        - The cluster that it is a part of. There when C(block_storage_default_microversion) of the cloud's settings
          is at least 3.7.
      returned: when the service sends it
      type: str
    backend_state:
      description:
        - 'Of a C(cinder-volume): whether its back end is up. There when that microversion is at least 3.49.'
      returned: when the service sends it
      type: str
      sample: up
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.volume_services import VOLUME_SERVICE_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
