#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/roles.py
# and tests/examples/openstack_role.yml. Do not edit.
"""Ansible module telco.cloud.openstack_role."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_role
short_description: Manage roles of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Creates, changes and deletes roles of the identity service (Keystone). Only administrators can.
  - With a role all that was granted with it is taken away. Who has a role is said elsewhere; here it is only that
    there is one.
  - Options and results have the names of M(openstack.cloud.identity_role), so that its playbooks work here.
  - Written from OpenStack API Complete Reference (2015-11-17), 6.10 Roles, 10.1 OS-KSADM.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - Speaks Identity v3; and v2.0, which Keystone had until 2018, where C(identity_api_version) of C(clouds.yaml)
    is V(2), where the O(auth.auth_url) or the identity service's own address ends in C(/v2.0), and where a cloud
    offers nothing else. Tenants are projects. It does not know O(domain), and refuses what it does not know.
  - There, a role cannot be changed.
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_role_info
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
      - Name of the role, or the id of an existing one. A name is unique in its domain, or among the roles that
        belong to none.
    type: str
    required: true
  description:
    description:
      - What the role is for.
    type: str
  domain:
    description:
      - 'Name or id of the domain that the role belongs to. Left out, it is one that belongs to no domain, which
        is the usual kind: a role of a domain cannot be given for a project, it only implies others.'
    type: str
    aliases:
      - domain_id
  state:
    description:
      - The state that the role is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
"""

EXAMPLES = r"""
- name: Have a role for those who may restart what has failed
  telco.cloud.openstack_role:
    name: operator
    description: May restart what has failed
  register: operator

- name: See it
  ansible.builtin.assert:
    that:
      - operator.role.name == 'operator'
      - operator.role.description == 'May restart what has failed'

- name: Delete a role and all that was granted with it
  telco.cloud.openstack_role:
    name: field-engineer
    state: absent

- name: Say what a role is for
  telco.cloud.openstack_role:
    name: planner
    description: May look at everything

- name: Delete the roles
  telco.cloud.openstack_role:
    name: "{{ item }}"
    state: absent
  loop:
    - operator
    - planner
"""

RETURN = r"""
---
role:
  description:
    - The role as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    name:
      description:
        - Name of the role, or the id of an existing one. A name is unique in its domain, or among the roles that
          belong to none.
      returned: when the service sends it
      type: str
      sample: operator
    description:
      description:
        - What the role is for.
      returned: when the service sends it
      type: str
      sample: May restart what has failed
    domain:
      description:
        - 'Name or id of the domain that the role belongs to. Left out, it is one that belongs to no domain, which
          is the usual kind: a role of a domain cannot be given for a project, it only implies others.'
      returned: when the service sends it
      type: str
      sample: default
    id:
      description:
        - Id of the role.
      returned: when the service sends it
      type: str
      sample: 677bfab34c844a01b88a217aa12ec4c2
    domain_id:
      description:
        - Id of the domain that the role belongs to, if any.
      returned: when the service sends it
      type: str
    options:
      description:
        - Resource options. Keystone changes no role that is C(immutable).
      returned: when the service sends it
      type: dict
      sample: &id001 {}
    links:
      description:
        - The role's own address.
      returned: when the service sends it
      type: dict
      sample: &id002
        self: https://keystone.example.com:5000/v3/roles/677bfab34c844a01b88a217aa12ec4c2
  sample:
    name: operator
    description: May restart what has failed
    domain: default
    id: 677bfab34c844a01b88a217aa12ec4c2
    options: *id001
    links: *id002
id:
  description:
    - What identifies the role. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.roles import ROLE as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
