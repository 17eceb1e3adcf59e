#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/floating_ip_dns.py
# and tests/examples/openstack_floating_ip_dns_domain_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_floating_ip_dns_domain_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_floating_ip_dns_domain_info
short_description: List DNS domains of OpenStack's nova-network
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists the domains for the names of floating IPs and servers.
  - 'For clouds of that age: Nova has answered 410 (gone) since its release Stein.'
  - Written from OpenStack API Complete Reference (2015-11-17), 3.33 Floating IP DNS records.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_floating_ip_dns_domain
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
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: List the domains
  telco.cloud.openstack_floating_ip_dns_domain_info:
  register: found

- name: See that it is among them
  ansible.builtin.assert:
    that: "'cloud.example.org' in (found.floating_ip_dns_domains | map(attribute='domain'))"

- name: Delete the domain
  telco.cloud.openstack_floating_ip_dns_domain:
    domain: cloud.example.org
    state: absent
"""

RETURN = r"""
---
floating_ip_dns_domains:
  description:
    - The floating ip dns domains that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    domain:
      description:
        - Name of the domain.
      returned: when the service sends it
      type: str
      sample: cloud.example.org
    scope:
      description:
        - 'V(public): floating IPs of a project; V(private): servers of an availability zone. Needed for a new one.'
      returned: when the service sends it
      type: str
      sample: public
    project:
      description:
        - Id of the project that a public domain is for.
      returned: when the service sends it
      type: str
      sample: radio
    availability_zone:
      description:
        - Availability zone that a private domain is for.
      returned: when the service sends it
      type: str
      sample: nova
  sample:
    - domain: cloud.example.org
      scope: public
      project: radio
      availability_zone: nova
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.floating_ip_dns import FLOATING_IP_DNS_DOMAIN_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
