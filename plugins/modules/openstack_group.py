#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/groups.py
# and tests/examples/openstack_group.yml. Do not edit.
"""Ansible module telco.cloud.openstack_group."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_group
short_description: Manage groups of users of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Creates, changes and deletes groups of users of the identity service (Keystone). Only administrators can.
  - Its members are those of M(telco.cloud.openstack_group_membership), and keep what they are when it is deleted;
    what was granted to the group is then gone.
  - Options and results have the names of M(openstack.cloud.identity_group), so that its playbooks work here.
  - Written from OpenStack API Complete Reference (2015-11-17), 6.8 Groups.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_group_info
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
      - Name of the group, or the id of an existing one. A name is unique in its domain.
    type: str
    required: true
  description:
    description:
      - Who is in the group.
    type: str
  domain:
    description:
      - Name or id of the domain that the group is in. Left out, a new group gets the login's domain, and an existing
        one is looked for in all domains that the login may see.
    type: str
    aliases:
      - domain_id
  state:
    description:
      - The state that the group is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
"""

EXAMPLES = r"""
- name: Have a group of operators
  telco.cloud.openstack_group:
    name: operators
    domain: default
    description: Operators of the radio access
  register: operators

- name: See the domain it is in
  ansible.builtin.assert:
    that:
      - operators.group.name == 'operators'
      - operators.group.domain_id == 'default'

- name: Delete a group; its members stay
  telco.cloud.openstack_group:
    name: summer-trial
    domain: default
    state: absent

- name: Say what a group is for
  telco.cloud.openstack_group:
    name: night-shift
    domain: default
    description: Who is there at night

- name: Delete the group
  telco.cloud.openstack_group:
    name: operators
    domain: default
    state: absent

- name: Delete the other group
  telco.cloud.openstack_group:
    name: night-shift
    domain: default
    state: absent
"""

RETURN = r"""
---
group:
  description:
    - The group as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    name:
      description:
        - Name of the group, or the id of an existing one. A name is unique in its domain.
      returned: when the service sends it
      type: str
      sample: operators
    description:
      description:
        - Who is in the group.
      returned: when the service sends it
      type: str
      sample: Operators of the radio access
    domain:
      description:
        - Name or id of the domain that the group is in. Left out, a new group gets the login's domain, and an existing
          one is looked for in all domains that the login may see.
      returned: when the service sends it
      type: str
      sample: default
    id:
      description:
        - Id of the group.
      returned: when the service sends it
      type: str
      sample: ee6156ff04c645f481a6738311aea0b0
    domain_id:
      description:
        - Id of the domain that the group is in.
      returned: when the service sends it
      type: str
      sample: default
    links:
      description:
        - The group's own address.
      returned: when the service sends it
      type: dict
      sample: &id001
        self: https://keystone.example.com:5000/v3/groups/ee6156ff04c645f481a6738311aea0b0
  sample:
    name: operators
    description: Operators of the radio access
    domain: default
    id: ee6156ff04c645f481a6738311aea0b0
    domain_id: default
    links: *id001
id:
  description:
    - What identifies the group. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.groups import GROUP as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
