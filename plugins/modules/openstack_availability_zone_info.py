#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/availability_zones.py
# and tests/examples/openstack_availability_zone_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_availability_zone_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_availability_zone_info
short_description: List availability zones of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists the availability zones of the compute service (Nova), with one request.
  - A zone is made by an aggregate that is named so, see M(telco.cloud.openstack_host_aggregate).
  - Written from OpenStack API Complete Reference (2015-11-17), 3.25 Availability zones.
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
      - Only the zone of this name. Left out, all are returned.
    type: str
  detailed:
    description:
      - Whether to tell the hosts of each zone, and the zone C(internal) of Nova's own services. Only administrators
        can.
    type: bool
    default: false
"""

EXAMPLES = r"""
- name: List availability zones
  telco.cloud.openstack_availability_zone_info:
  register: zones

- name: See which can be used
  ansible.builtin.assert:
    that: "'nova' in zones.availability_zones | selectattr('is_available') | map(attribute='name')"

- name: The hosts of one zone
  telco.cloud.openstack_availability_zone_info:
    name: nova
    detailed: true
  register: nova

- name: See that there are some
  ansible.builtin.assert:
    that: nova.availability_zones[0].hosts | length > 0
"""

RETURN = r"""
---
availability_zones:
  description:
    - The zones that match, in the service's order; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    name:
      description:
        - Name of the zone.
      returned: when the service sends it
      type: str
      sample: nova
    is_available:
      description:
        - 'Whether servers can be placed in it: one of its hosts, at least, is enabled.'
      returned: when the service sends it
      type: bool
      sample: true
    hosts:
      description:
        - Its hosts with their services, by C(detailed); null otherwise, and of a zone that is not available.
      returned: when the service sends it
      type: dict
      sample:
        compute1:
          nova-compute:
            active: true
            available: true
            updated_at: '2026-11-21T09:30:00'
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.availability_zones import AVAILABILITY_ZONE_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
