#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/volume_type_access.py
# and tests/examples/openstack_volume_type_access.yml. Do not edit.
"""Ansible module telco.cloud.openstack_volume_type_access."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_volume_type_access
short_description: Let projects of OpenStack use a volume type
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lets a project use a volume type that is not public, or takes it away. Only administrators can.
  - No other project is touched; M(telco.cloud.openstack_volume_type) names all of them at once.
  - Options and results have the names of M(openstack.cloud.volume_type_access), so that its playbooks work here.
  - Written from Cinder's "Block Storage API v3", Volume type access.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - Speaks version 3 of the block storage service (Cinder; OpenStack Mitaka and later).
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
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
      - Name or id of the volume type.
    type: str
    required: true
  project:
    description:
      - Name or id of the project.
    type: str
    required: true
  project_domain:
    description:
      - Name or id of the domain that the project is in. Left out, a name is looked for in all that the login may
        see.
    type: str
  state:
    description:
      - The state that the access to volume type is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
"""

EXAMPLES = r"""
- name: Let one project more use a private volume type
  telco.cloud.openstack_volume_type_access:
    name: access-gold
    project: admin
    project_domain: Default
  register: allowed

- name: See it
  ansible.builtin.assert:
    that: allowed.volume_type.name == 'access-gold'

- name: Take it from another one
  telco.cloud.openstack_volume_type_access:
    name: access-gold
    project: demo
    state: absent

- name: Delete the volume type
  telco.cloud.openstack_volume_type:
    name: access-gold
    state: absent
"""

RETURN = r"""
---
volume_type:
  description:
    - The access to volume type as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    name:
      description:
        - Name or id of the volume type.
      returned: when the service sends it
      type: str
      sample: gold
    project:
      description:
        - Name or id of the project.
      returned: when the service sends it
      type: str
      sample: radio
    project_id:
      description:
        - Id of the project.
      returned: when the service sends it
      type: str
      sample: 263fd9bb0ba34a2b8e2c6d4b8d9a2a11
    description:
      description:
        - What it is for, at most 255 characters. Cinder takes no description away.
      returned: when the service sends it
      type: str
      sample: Replicated, on SSDs
    is_public:
      description:
        - Whether all projects may use it. Left out, a new one is public unless C(projects) are given.
      returned: when the service sends it
      type: bool
      sample: true
    extra_specs:
      description:
        - 'All of its extra specs, such as the back end that it stands for: keys that are not named here are taken
          away. Values are kept as texts. Only administrators see them.'
      returned: when the service sends it
      type: dict
      sample: &id001
        volume_backend_name: ssd
    id:
      description:
        - Id of the volume type.
      returned: when the service sends it
      type: str
      sample: bf4d6905-442c-4e45-a2b6-27aa71aa7a67
    qos_specs_id:
      description:
        - Id of the QoS specification that goes with it.
      returned: when the service sends it
      type: str
  sample:
    name: gold
    project: radio
    project_id: 263fd9bb0ba34a2b8e2c6d4b8d9a2a11
    description: Replicated, on SSDs
    is_public: true
    extra_specs: *id001
    id: bf4d6905-442c-4e45-a2b6-27aa71aa7a67
id:
  description:
    - What identifies the access to volume type. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.volume_type_access import VOLUME_TYPE_ACCESS as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
