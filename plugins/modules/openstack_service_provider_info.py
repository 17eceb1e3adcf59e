#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/service_providers.py
# and tests/examples/openstack_service_provider_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_service_provider_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_service_provider_info
short_description: List service providers of OpenStack's networks
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists who provides routers, load balancers and the like in the networking service (Neutron).
  - Written from OpenStack API Complete Reference (2015-11-17), 13.5 Service providers.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
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
  service_type:
    description:
      - Only providers of this service, such as V(L3_ROUTER_NAT).
    type: str
"""

EXAMPLES = r"""
- name: List who provides the services of the network
  telco.cloud.openstack_service_provider_info:

- name: Which kinds of routers there are
  telco.cloud.openstack_service_provider_info:
    service_type: L3_ROUTER_NAT
  register: routers

- name: See that routers can be kept available
  ansible.builtin.assert:
    that: "'ha' in routers.service_providers | map(attribute='name')"
"""

RETURN = r"""
---
service_providers:
  description:
    - The providers.
  returned: success
  type: list
  elements: dict
  contains:
    name:
      description:
        - Name of the provider.
      returned: when the service sends it
      type: str
      sample: ha
    service_type:
      description:
        - What it provides.
      returned: when the service sends it
      type: str
      sample: L3_ROUTER_NAT
    is_default:
      description:
        - Whether it is taken when none is named.
      returned: when the service sends it
      type: bool
      sample: false
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.service_providers import SERVICE_PROVIDER_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
