#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/identity_v2_names.py
# and tests/examples/openstack_identity_v2_service.yml. Do not edit.
"""Ansible module telco.cloud.openstack_identity_v2_service."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_identity_v2_service
short_description: Manage services of OpenStack's Identity v2.0
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Creates and deletes services that the catalog has, by the API v2.0 of the identity service (Keystone).
  - Written from OpenStack API Complete Reference (2015-11-17), 10.1 OS-KSADM.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - 'For clouds of that age: Keystone has had no Identity v2.0 since its release Queens (2018), and answers 404.'
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_identity_v2_service_info
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
      - Name of the service, or the id of an existing one.
    type: str
    required: true
  type:
    description:
      - Its type in the catalog. It cannot be changed.
      - It cannot be changed later.
    type: str
  description:
    description:
      - What the service is. It cannot be changed.
      - It cannot be changed later.
    type: str
  state:
    description:
      - The state that the service is brought into.
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
"""

EXAMPLES = r"""
- name: Have a service
  telco.cloud.openstack_identity_v2_service:
    name: nfvo
    type: nfv-orchestration
    description: NFV orchestrator

- name: Delete a service
  telco.cloud.openstack_identity_v2_service:
    name: former
    state: absent

- name: Delete the service
  telco.cloud.openstack_identity_v2_service:
    name: nfvo
    state: absent
"""

RETURN = r"""
---
identity_v2_service:
  description:
    - The service as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    name:
      description:
        - Name of the service, or the id of an existing one.
      returned: when the service sends it
      type: str
      sample: nova
    type:
      description:
        - Its type in the catalog. It cannot be changed.
      returned: when the service sends it
      type: str
      sample: compute
    description:
      description:
        - What the service is. It cannot be changed.
      returned: when the service sends it
      type: str
      sample: Guest Access
    id:
      description:
        - Id of the service.
      returned: when the service sends it
      type: str
      sample: '123'
  sample:
    name: nova
    type: compute
    description: Guest Access
    id: '123'
id:
  description:
    - What identifies the service. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.identity_v2_names import SERVICE as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
