#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cisco_esc/tenants.py
# and tests/examples/cisco_esc_tenant.yml. Do not edit.
"""Ansible module telco.cloud.cisco_esc_tenant."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cisco_esc_tenant
short_description: Manage tenants of Cisco ESC
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Creates, changes and deletes tenants of Cisco Elastic Services Controller.
  - ESC does such work in the background. The module waits for its end, told by ESC's callback or by looking itself.
  - Written from Cisco ESC REST northbound API 2.2, 01-Tenants.
requirements:
  - requests
  - lxml
notes:
  - The options of the connection can be given once for all modules of Cisco ESC with C(module_defaults) and the
    action group C(group/telco.cloud.cisco_esc). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.cisco_esc_tenant_info
extends_documentation_fragment:
  - telco.cloud.cisco_esc
  - telco.cloud.attributes
  - telco.cloud.attributes.cisco_esc
attributes:
  check_mode:
    support: full
  diff_mode:
    support: full
  idempotent:
    support: full
options:
  internal_tenant_id:
    description:
      - 'Identifier of the tenant in ESC, chosen by you: 1 to 72 letters, digits, V(-), V(.) and V(_), unique among
        all of ESC''s tenants, networks, subnets and deployments, and better not used again after a deletion.'
    type: str
    required: true
  external_tenant_id:
    description:
      - Identifier of the tenant in the infrastructure below ESC, at most 72 characters. A new one gets its own.
      - It cannot be changed later.
    type: str
  name:
    description:
      - Name of the tenant in the infrastructure below ESC, 1 to 64 characters. It is needed for a new tenant.
    type: str
  enabled:
    description:
      - Whether the tenant can be used.
    type: bool
  vim_mapping:
    description:
      - Whether the tenant stands for one of the infrastructure (VIM) below ESC.
    type: bool
  extensions:
    description:
      - Additions of your own to the tenant. All of them are given together, in their order.
    type: list
    elements: dict
    suboptions:
      name:
        description:
          - Name of the extension.
        type: str
        required: true
      properties:
        description:
          - Its properties.
        type: list
        elements: dict
        suboptions:
          name:
            description:
              - Name of the property.
            type: str
            required: true
          value:
            description:
              - Value of the property.
            type: str
            required: true
      containers:
        description:
          - Groups of properties within the extension.
        type: list
        elements: dict
        suboptions:
          name:
            description:
              - Name of the container.
            type: str
            required: true
          properties:
            description:
              - Its properties.
            type: list
            elements: dict
            suboptions:
              name:
                description:
                  - Name of the property.
                type: str
                required: true
              value:
                description:
                  - Value of the property.
                type: str
                required: true
  managed_resource:
    description:
      - Whether ESC creates the tenant in the infrastructure and deletes it there, rather than using one that exists.
      - It cannot be changed later.
    type: bool
  callback_url:
    description:
      - 'Address of a receiver of yours that ESC tells when the operation has ended. Without it the module listens
        itself while it waits. Either way the module looks for itself: a callback that gets lost does no harm.'
      - Without it the environment variable E(CISCO_ESC_CALLBACK_URL) is used.
    type: str
  callback_address:
    description:
      - Name or address under which ESC reaches the machine that the module runs on, for the module's own listener.
        Without it, the address from which that machine talks to ESC.
      - Without it the environment variable E(CISCO_ESC_CALLBACK_ADDRESS) is used.
    type: str
  callback_port:
    description:
      - Port of the module's own listener, for a firewall that lets only some through; V(0) takes a free one.
      - Without it the environment variable E(CISCO_ESC_CALLBACK_PORT) is used.
    type: int
    default: 0
  state:
    description:
      - The state that the tenant is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
  recreate:
    description:
      - Whether to delete and create anew what cannot be changed in place. Without it such a difference is an error.
    type: bool
    default: false
  wait:
    description:
      - Whether to wait until the work is done on the server.
    type: bool
    default: true
  wait_timeout:
    description:
      - How long to wait for each step, in seconds.
    type: int
    default: 600
"""

EXAMPLES = r"""
- name: Make a tenant for the radio network
  telco.cloud.cisco_esc_tenant:
    internal_tenant_id: radio
    name: radio-network
    managed_resource: true

- name: Make a tenant with additions of our own, for a firewall that lets ESC reach one port only
  telco.cloud.cisco_esc_tenant:
    internal_tenant_id: core
    name: core-network
    callback_port: "{{ esc_callback_port | default(0) }}"
    wait_timeout: 120
    extensions:
      - name: location
        properties:
          - name: region
            value: north
        containers:
          - name: site
            properties:
              - name: building
                value: "12"

- name: Rename a tenant and lock it
  telco.cloud.cisco_esc_tenant:
    internal_tenant_id: transport
    name: transport-network-old
    enabled: false

- name: Delete the tenants
  telco.cloud.cisco_esc_tenant:
    internal_tenant_id: "{{ item }}"
    state: absent
  loop:
    - radio
    - core
    - transport
"""

RETURN = r"""
---
tenant:
  description:
    - The tenant as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
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
    internal_tenant_id: radio
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
id:
  description:
    - What identifies the tenant. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc.tenants import TENANT as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
