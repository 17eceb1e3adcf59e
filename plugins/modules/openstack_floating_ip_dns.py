#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/floating_ip_dns.py
# and tests/examples/openstack_floating_ip_dns.yml. Do not edit.
"""Ansible module telco.cloud.openstack_floating_ip_dns."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_floating_ip_dns
short_description: Manage DNS names of floating IPs of OpenStack's nova-network
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Gives floating IPs names in a domain of M(telco.cloud.openstack_floating_ip_dns_domain).
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
  - module: telco.cloud.openstack_floating_ip_dns_info
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
  name:
    description:
      - The name, without the domain.
    type: str
    required: true
  ip:
    description:
      - The floating IP that it is of. Needed for a new name.
    type: str
  dns_type:
    description:
      - The kind of record, for a new name or another address; Nova does not show it again.
    type: str
    default: A
    choices:
      - A
      - AAAA
  state:
    description:
      - The state that the DNS name is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
"""

EXAMPLES = r"""
- name: Give a floating IP a name
  telco.cloud.openstack_floating_ip_dns:
    domain: cloud.example.org
    name: amf-1
    ip: 203.0.113.2

- name: A name is of another address now
  telco.cloud.openstack_floating_ip_dns:
    domain: cloud.example.org
    name: upf-1
    ip: 203.0.113.3

- name: Delete a name
  telco.cloud.openstack_floating_ip_dns:
    domain: cloud.example.org
    name: upf-2
    state: absent

- name: Delete the domain
  telco.cloud.openstack_floating_ip_dns_domain:
    domain: cloud.example.org
    state: absent
"""

RETURN = r"""
---
floating_ip_dns:
  description:
    - The DNS name as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    domain:
      description:
        - Name of the domain.
      returned: when the service sends it
      type: str
      sample: cloud.example.org
    name:
      description:
        - The name, without the domain.
      returned: when the service sends it
      type: str
      sample: upf-1
    ip:
      description:
        - The floating IP that it is of. Needed for a new name.
      returned: when the service sends it
      type: str
      sample: 203.0.113.1
    type:
      description:
        - What Nova says of the kind of record, which may be nothing.
      returned: when the service sends it
      type: str
      sample: A
  sample:
    domain: cloud.example.org
    name: upf-1
    ip: 203.0.113.1
    type: A
id:
  description:
    - What identifies the DNS name. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.floating_ip_dns import FLOATING_IP_DNS as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
