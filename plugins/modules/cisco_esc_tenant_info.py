#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cisco_esc/tenants.py
# and tests/examples/cisco_esc_tenant_info.yml. Do not edit.
"""Ansible module telco.cloud.cisco_esc_tenant_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cisco_esc_tenant_info
short_description: List tenants of Cisco ESC
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists the tenants that were created with ESC.
  - Written from Cisco ESC REST northbound API 2.2, 01-Tenants.
requirements:
  - requests
  - lxml
notes:
  - The options of the connection can be given once for all modules of Cisco ESC with C(module_defaults) and the
    action group C(group/telco.cloud.cisco_esc). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.cisco_esc_tenant
extends_documentation_fragment:
  - telco.cloud.cisco_esc
  - telco.cloud.attributes
  - telco.cloud.attributes.cisco_esc
attributes:
  check_mode:
    support: full
  diff_mode:
    support: none
  idempotent:
    support: full
options:
  internal_tenant_id:
    description:
      - Only the tenant with this identifier.
    type: str
  name:
    description:
      - Only what has exactly this name.
    type: str
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: List all tenants of ESC
  telco.cloud.cisco_esc_tenant_info:
  register: answer

- name: Show them
  ansible.builtin.debug:
    msg: "{{ answer.tenants | map(attribute='name') | join(', ') }}"

- name: Get one tenant
  telco.cloud.cisco_esc_tenant_info:
    internal_tenant_id: radio
  register: radio

- name: It can be used
  ansible.builtin.assert:
    that:
      - radio.tenants[0].enabled
      - radio.tenants[0].name == 'radio-network'

- name: A tenant that is not there is an empty list
  telco.cloud.cisco_esc_tenant_info:
    internal_tenant_id: nowhere
  register: nowhere
  failed_when: nowhere.tenants | length > 0

- name: Delete the tenant
  telco.cloud.cisco_esc_tenant:
    internal_tenant_id: radio
    state: absent
"""

RETURN = r"""
---
tenants:
  description:
    - The tenants that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    internal_tenant_id:
      description:
        - 'Identifier of the tenant in ESC, chosen by you: 1 to 72 letters, digits, V(-), V(.) and V(_), unique
          among all of ESC''s tenants, networks, subnets and deployments, and better not used again after a deletion.'
      returned: when the service sends it
      type: str
      sample: radio
    external_tenant_id:
      description:
        - Identifier of the tenant in the infrastructure below ESC, at most 72 characters. A new one gets its own.
      returned: when the service sends it
      type: str
      sample: 484c620285ea4f588227ff3396215980
    name:
      description:
        - Name of the tenant in the infrastructure below ESC, 1 to 64 characters. It is needed for a new tenant.
      returned: when the service sends it
      type: str
      sample: radio-network
    enabled:
      description:
        - Whether the tenant can be used.
      returned: when the service sends it
      type: bool
      sample: true
    vim_mapping:
      description:
        - Whether the tenant stands for one of the infrastructure (VIM) below ESC.
      returned: when the service sends it
      type: bool
      sample: true
    extensions:
      description:
        - Additions of your own to the tenant. All of them are given together, in their order.
      returned: when the service sends it
      type: list
      elements: dict
      contains:
        name:
          description:
            - Name of the extension.
          returned: when the service sends it
          type: str
          sample: location
        properties:
          description:
            - Its properties.
          returned: when the service sends it
          type: list
          elements: dict
          contains:
            name:
              description:
                - Name of the property.
              returned: when the service sends it
              type: str
              sample: zone
            value:
              description:
                - Value of the property.
              returned: when the service sends it
              type: str
              sample: east
        containers:
          description:
            - Groups of properties within the extension.
          returned: when the service sends it
          type: list
          elements: dict
          contains:
            name:
              description:
                - Name of the container.
              returned: when the service sends it
              type: str
              sample: site
            properties:
              description:
                - Its properties.
              returned: when the service sends it
              type: list
              elements: dict
              contains:
                name:
                  description:
                    - Name of the property.
                  returned: when the service sends it
                  type: str
                  sample: zone
                value:
                  description:
                    - Value of the property.
                  returned: when the service sends it
                  type: str
                  sample: east
    managed_resource:
      description:
        - Whether ESC creates the tenant in the infrastructure and deletes it there, rather than using one that
          exists.
      returned: when the service sends it
      type: bool
      sample: true
    event_type:
      description:
        - The last thing that ESC did with it.
      returned: when the service sends it
      type: str
      sample: CREATE_TENANT
  sample:
    - internal_tenant_id: radio
      external_tenant_id: 484c620285ea4f588227ff3396215980
      name: radio-network
      enabled: true
      vim_mapping: true
      extensions:
        - name: location
          properties:
            - name: zone
              value: east
      managed_resource: true
      event_type: CREATE_TENANT
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc.tenants import TENANT_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
