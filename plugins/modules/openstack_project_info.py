#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/identity.py
# and tests/examples/openstack_project_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_project_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_project_info
short_description: List projects of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists projects of the identity service (Keystone).
  - Speaks Identity v3; and v2.0, which Keystone had until 2018, where C(identity_api_version) of C(clouds.yaml)
    is V(2), where the O(auth.auth_url) or the identity service's own address ends in C(/v2.0), and where a cloud
    offers nothing else. Tenants are projects. It does not know O(domain), and refuses what it does not know.
  - Written from OpenStack API Complete Reference (2015-11-17), 6.6 Projects, 9.4 Tenants, 10.1 OS-KSADM.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_project
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
  name:
    description:
      - Name or id of a project. Left out, all that the login may see are returned.
    type: str
  domain:
    description:
      - Name or id of the domain that the projects are in.
    type: str
    aliases:
      - domain_id
  filters:
    description:
      - Further attributes that must be as they are here. The service filters by them; which ones it knows is its
        own matter. Options' names and the service's names both work.
    type: dict
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: Look a project up by its name
  telco.cloud.openstack_project_info:
    name: radio
    domain: default
  register: found

- name: Use its id
  ansible.builtin.assert:
    that:
      - found.projects | length == 1
      - found.projects[0].id is truthy

- name: List the projects that are locked
  telco.cloud.openstack_project_info:
    domain: default
    filters:
      is_enabled: false

- name: See at most ten projects
  telco.cloud.openstack_project_info:
    limit: 10

- name: The same by its id
  telco.cloud.openstack_project_info:
    name: "{{ found.projects[0].id }}"
  register: same

- name: See that it is the same
  ansible.builtin.assert:
    that: same.projects[0].name == 'radio'

- name: Delete the project
  telco.cloud.openstack_project:
    name: radio
    state: absent
"""

RETURN = r"""
---
projects:
  description:
    - The projects that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
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
    - name: radio
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
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.identity import PROJECT_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
