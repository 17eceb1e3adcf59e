#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/identity.py
# and tests/examples/openstack_project.yml. Do not edit.
"""Ansible module telco.cloud.openstack_project."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_project
short_description: Manage projects of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Creates, changes and deletes projects of the identity service (Keystone).
  - Options and results have the names of M(openstack.cloud.project), so that its playbooks work here.
  - Written from OpenStack API Complete Reference (2015-11-17), 6.6 Projects, 9.4 Tenants, 10.1 OS-KSADM.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - Speaks Identity v3; and v2.0, which Keystone had until 2018, where C(identity_api_version) of C(clouds.yaml)
    is V(2), where the O(auth.auth_url) or the identity service's own address ends in C(/v2.0), and where a cloud
    offers nothing else. Tenants are projects. It does not know O(domain), O(parent_id) and O(extra_specs), and
    refuses what it does not know.
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_project_info
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
      - Name of the project, or the id of an existing one. A name is unique in its domain.
    type: str
    required: true
  description:
    description:
      - What the project is for.
    type: str
  domain:
    description:
      - Name or id of the domain that the project is in. Left out, a new project gets the login's domain, and an
        existing one is looked for in all domains that the login may see.
    type: str
    aliases:
      - domain_id
  parent_id:
    description:
      - Id of the project, or of the domain, that the project is below. It cannot be changed later.
      - It cannot be changed later.
    type: str
  is_enabled:
    description:
      - Whether its users can log in to the project.
    type: bool
    aliases:
      - enabled
  extra_specs:
    description:
      - Further attributes that the identity service keeps with the project. Those left out here stay as they are.
    type: dict
    aliases:
      - properties
  state:
    description:
      - The state that the project is brought into.
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
- name: Have a project for the radio access network
  telco.cloud.openstack_project:
    name: radio
    domain: default
    description: Radio access network
    is_enabled: true
  register: radio

- name: See its id and the domain it is in
  ansible.builtin.assert:
    that:
      - radio.project.name == 'radio'
      - radio.project.domain_id == 'default'

- name: Lock the users of a project out
  telco.cloud.openstack_project:
    name: transport-lab
    description: Closed for now
    enabled: false

- name: Delete the projects
  telco.cloud.openstack_project:
    name: "{{ item }}"
    domain: default
    state: absent
  loop:
    - radio
    - transport-lab
"""

RETURN = r"""
---
project:
  description:
    - The project as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    name:
      description:
        - Name of the project, or the id of an existing one. A name is unique in its domain.
      returned: when the service sends it
      type: str
      sample: radio
    description:
      description:
        - What the project is for.
      returned: when the service sends it
      type: str
      sample: Radio access network
    domain:
      description:
        - Name or id of the domain that the project is in. Left out, a new project gets the login's domain, and
          an existing one is looked for in all domains that the login may see.
      returned: when the service sends it
      type: str
      sample: default
    parent_id:
      description:
        - Id of the project, or of the domain, that the project is below. It cannot be changed later.
      returned: when the service sends it
      type: str
      sample: default
    is_enabled:
      description:
        - Whether its users can log in to the project.
      returned: when the service sends it
      type: bool
      sample: true
    extra_specs:
      description:
        - Further attributes that the identity service keeps with the project. Those left out here stay as they
          are.
      returned: when the service sends it
      type: dict
      sample: &id001
        internal_alias: ran
    id:
      description:
        - Id of the project.
      returned: when the service sends it
      type: str
      sample: 263fd9bb0ba34a2b8e2c6d4b8d9a2a11
    domain_id:
      description:
        - Id of the domain that the project is in.
      returned: when the service sends it
      type: str
      sample: default
    is_domain:
      description:
        - Whether the project acts as a domain.
      returned: when the service sends it
      type: bool
      sample: false
    tags:
      description:
        - Tags of the project.
      returned: when the service sends it
      type: list
      elements: str
      sample: &id002 []
    options:
      description:
        - Resource options, such as C(immutable).
      returned: when the service sends it
      type: dict
      sample: &id003 {}
    links:
      description:
        - The project's own address.
      returned: when the service sends it
      type: dict
      sample: &id004
        self: https://keystone.example.com:5000/v3/projects/263fd9bb0ba34a2b8e2c6d4b8d9a2a11
  sample:
    name: radio
    description: Radio access network
    domain: default
    parent_id: default
    is_enabled: true
    extra_specs: *id001
    id: 263fd9bb0ba34a2b8e2c6d4b8d9a2a11
    domain_id: default
    is_domain: false
    tags: *id002
    options: *id003
    links: *id004
id:
  description:
    - What identifies the project. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.identity import PROJECT as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
