#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/rbac_policies.py
# and tests/examples/openstack_rbac_policy_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_rbac_policy_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_rbac_policy_info
short_description: List RBAC policies of OpenStack's networking
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists RBAC policies of the networking service (Neutron).
  - Written from Networking API v2.0, RBAC Policies.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_rbac_policy
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
  policy_id:
    description:
      - 'Id of a policy: only this one.'
    type: str
    aliases:
      - id
  object_type:
    description:
      - Only policies about what is of this type.
    type: str
    choices:
      - network
      - security_group
      - qos_policy
      - address_scope
      - subnetpool
      - address_group
  object_id:
    description:
      - 'Id of what is shared: only its policies. With O(object_type) it may be the name, as in M(telco.cloud.openstack_rbac_policy).'
    type: str
    aliases:
      - object
  action:
    description:
      - Only policies that give this access.
    type: str
    choices:
      - access_as_shared
      - access_as_external
  target_project_id:
    description:
      - 'Name or id of a project, or V(*): only policies that give it access. Those for all are not among those
        for one.'
    type: str
    aliases:
      - target_project
  project:
    description:
      - 'Name or id of a project: only policies that belong to it.'
    type: str
    aliases:
      - project_id
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: See who may use a network
  telco.cloud.openstack_rbac_policy_info:
    object_type: network
    object_id: backhaul
  register: found

- name: It is one project
  ansible.builtin.assert:
    that:
      - found.rbac_policies | map(attribute='target_project_id') | list == [ran.id]
      - found.policies == found.rbac_policies

- name: List what is shared with a project
  telco.cloud.openstack_rbac_policy_info:
    action: access_as_shared
    target_project_id: ran

- name: Look a policy up by its id
  telco.cloud.openstack_rbac_policy_info:
    policy_id: "{{ made.id }}"

- name: Delete the network, with its policies
  telco.cloud.openstack_network:
    name: backhaul
    state: absent

- name: Delete the project
  telco.cloud.openstack_project:
    name: ran
    state: absent
"""

RETURN = r"""
---
rbac_policies:
  description:
    - The rbac policies that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    id:
      description:
        - Id of an existing policy. Without it, a policy is found by C(object_id), C(action) and the project that
          gets the access; a task about another project makes another policy then.
      returned: when the service sends it
      type: str
      sample: 4154ce0c-71a7-4d87-a905-09762098ddb9
    object_type:
      description:
        - What is shared. It is needed where there is no C(id).
      returned: when the service sends it
      type: str
      sample: network
    object_id:
      description:
        - Name or id of what is shared; of QoS policies and address groups the id. It is needed where there is no
          C(id).
      returned: when the service sends it
      type: str
      sample: 7422172b-2961-475c-ac68-bd0f2a9960ad
    action:
      description:
        - Whether the project may use it as if it were its own, or, of a network, have its routers' gateways and
          floating IPs in it. It is needed where there is no C(id).
      returned: when the service sends it
      type: str
      sample: access_as_shared
    target_project_id:
      description:
        - Name or id of the project that gets the access, or V(*) for all, which only administrators can give. It
          is needed where there is no C(id); with it, the policy is changed.
      returned: when the service sends it
      type: str
      sample: c201a689c016435c8037977166f77368
    project_id:
      description:
        - Name or id of the project that a new policy belongs to; left out, it is the login's. What C(object_id)
          names is looked for in it. Only administrators can name another project than the login's.
      returned: when the service sends it
      type: str
      sample: 84b8774d595b41e89f3dfaa1fd76932c
    tenant_id:
      description:
        - The same as C(project_id), by its old name.
      returned: when the service sends it
      type: str
      sample: 84b8774d595b41e89f3dfaa1fd76932c
  sample:
    - id: 4154ce0c-71a7-4d87-a905-09762098ddb9
      object_type: network
      object_id: 7422172b-2961-475c-ac68-bd0f2a9960ad
      action: access_as_shared
      target_project_id: c201a689c016435c8037977166f77368
      project_id: 84b8774d595b41e89f3dfaa1fd76932c
      tenant_id: 84b8774d595b41e89f3dfaa1fd76932c
policies:
  description:
    - The same as RV(rbac_policies).
  returned: success
  type: list
  elements: dict
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.rbac_policies import RBAC_POLICY_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
