#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/floating_ip_dns.py
# and tests/examples/openstack_floating_ip_dns_domain.yml. Do not edit.
"""Ansible module telco.cloud.openstack_floating_ip_dns_domain."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_floating_ip_dns_domain
short_description: Manage DNS domains of OpenStack's nova-network
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Registers domains for the names of floating IPs and servers. With a domain go all of its names.
  - Written from OpenStack API Complete Reference (2015-11-17), 3.33 Floating IP DNS records.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - 'For clouds of that age: Nova has answered 410 (gone) since its release Stein.'
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_floating_ip_dns_domain_info
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
  domain:
    description:
      - Name of the domain.
    type: str
    required: true
  scope:
    description:
      - 'V(public): floating IPs of a project; V(private): servers of an availability zone. Needed for a new one.'
    type: str
    choices:
      - public
      - private
  project:
    description:
      - Id of the project that a public domain is for.
    type: str
  availability_zone:
    description:
      - Availability zone that a private domain is for.
    type: str
  state:
    description:
      - The state that the DNS domain is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
"""

EXAMPLES = r"""
- name: Have a domain for the servers of a zone
  telco.cloud.openstack_floating_ip_dns_domain:
    domain: zone.example.org
    scope: private
    availability_zone: nova

- name: Give a domain to a project
  telco.cloud.openstack_floating_ip_dns_domain:
    domain: cloud.example.org
    project: e45ca02ed7d44f12b5795f76dd37fa69

- name: Delete a domain
  telco.cloud.openstack_floating_ip_dns_domain:
    domain: old.example.org
    state: absent

- name: Delete the domains
  telco.cloud.openstack_floating_ip_dns_domain:
    domain: "{{ item }}.example.org"
    state: absent
  loop: [cloud, zone]
"""

RETURN = r"""
---
floating_ip_dns_domain:
  description:
    - The DNS domain as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
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
    domain: cloud.example.org
    scope: public
    project: radio
    availability_zone: nova
id:
  description:
    - What identifies the DNS domain. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.floating_ip_dns import FLOATING_IP_DNS_DOMAIN as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
