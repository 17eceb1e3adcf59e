#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/rbac_policies.py
# and tests/examples/openstack_rbac_policy.yml. Do not edit.
"""Ansible module telco.cloud.openstack_rbac_policy."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_rbac_policy
short_description: Manage RBAC policies of OpenStack's networking
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lets a project, or all, use a network, a security group, a QoS policy, an address scope, a subnet pool or an
    address group of another project, as RBAC policies of the networking service (Neutron), or takes that back.
  - Options and results have the names of M(openstack.cloud.neutron_rbac_policy), so that its playbooks work here.
    There a task without O(id) about another project moves the only policy that the object has; here it makes another
    one beside it, and O(id) moves one.
  - 'Neutron takes no access back from a project that uses it: that has a port in the network, for one.'
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
  - module: telco.cloud.openstack_rbac_policy_info
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
  id:
    description:
      - Id of an existing policy. Without it, a policy is found by O(object_id), O(action) and the project that
        gets the access; a task about another project makes another policy then.
    type: str
    aliases:
      - policy_id
  object_type:
    description:
      - What is shared. It is needed where there is no O(id).
      - It cannot be changed later.
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
      - Name or id of what is shared; of QoS policies and address groups the id. It is needed where there is no
        O(id).
      - It cannot be changed later.
    type: str
    aliases:
      - object
  action:
    description:
      - Whether the project may use it as if it were its own, or, of a network, have its routers' gateways and floating
        IPs in it. It is needed where there is no O(id).
      - It cannot be changed later.
    type: str
    choices:
      - access_as_shared
      - access_as_external
  target_project_id:
    description:
      - Name or id of the project that gets the access, or V(*) for all, which only administrators can give. It
        is needed where there is no O(id); with it, the policy is changed.
    type: str
    aliases:
      - target_project
  target_all_project:
    description:
      - Whether all projects get the access. O(target_project_id) is not looked at then.
    type: bool
    default: false
  project_id:
    description:
      - Name or id of the project that a new policy belongs to; left out, it is the login's. What O(object_id) names
        is looked for in it. Only administrators can name another project than the login's.
      - It cannot be changed later.
    type: str
    aliases:
      - project
  state:
    description:
      - The state that the RBAC policy is brought into.
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
- name: Let two projects use a network
  telco.cloud.openstack_rbac_policy:
    object_type: network
    object_id: backhaul
    action: access_as_shared
    target_project_id: "{{ item }}"
  loop: [ran, core]
  register: shared

- name: See who may use it
  ansible.builtin.assert:
    that:
      - shared.results | map(attribute='rbac_policy.target_project_id') | list
        == projects.results | map(attribute='id') | list

- name: Let one project have its routers' gateways in a network
  telco.cloud.openstack_rbac_policy:
    object_type: network
    object_id: peering
    action: access_as_external
    target_project_id: ran

- name: Let all projects use a security group
  telco.cloud.openstack_rbac_policy:
    object_type: security_group
    object_id: probes
    action: access_as_shared
    target_all_project: true

- name: Give an access to another project in place of the first one
  telco.cloud.openstack_rbac_policy:
    id: "{{ scope.id }}"
    target_project_id: core

- name: Take an access back
  telco.cloud.openstack_rbac_policy:
    object_type: network
    object_id: peering
    action: access_as_shared
    target_project_id: core
    state: absent

- name: Delete the networks, with their policies
  telco.cloud.openstack_network:
    name: "{{ item }}"
    state: absent
  loop: [backhaul, peering]

- name: Delete the security group
  telco.cloud.openstack_security_group:
    name: probes
    state: absent

- name: Delete the address scope
  telco.cloud.openstack_address_scope:
    name: transport
    state: absent

- name: Delete the projects
  telco.cloud.openstack_project:
    name: "{{ item }}"
    state: absent
  loop: [ran, core]
"""

RETURN = r"""
---
rbac_policy:
  description:
    - The RBAC policy as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
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
    id: 4154ce0c-71a7-4d87-a905-09762098ddb9
    object_type: network
    object_id: 7422172b-2961-475c-ac68-bd0f2a9960ad
    action: access_as_shared
    target_project_id: c201a689c016435c8037977166f77368
    project_id: 84b8774d595b41e89f3dfaa1fd76932c
    tenant_id: 84b8774d595b41e89f3dfaa1fd76932c
policy:
  description:
    - The same as RV(rbac_policy).
  returned: success
  type: dict
id:
  description:
    - What identifies the RBAC policy. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.rbac_policies import RBAC_POLICY as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
