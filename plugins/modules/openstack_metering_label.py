#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/metering_labels.py
# and tests/examples/openstack_metering_label.yml. Do not edit.
"""Ansible module telco.cloud.openstack_metering_label."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_metering_label
short_description: Manage metering labels of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - 'Creates and deletes metering labels of the networking service (Neutron): what their rules say of the traffic
    of routers is counted. Neutron cannot change them. Only administrators can make them.'
  - Written from OpenStack API Complete Reference (2015-11-17), 14.10 Metering labels and rules.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_metering_label_info
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
      - 'Name of the metering label, or the id of an existing one. Names need not be unique: when several have it,
        the module fails and tells their ids.'
    type: str
    required: true
  description:
    description:
      - What is counted.
      - It cannot be changed later.
    type: str
  project:
    description:
      - Name or id of the project that owns the metering label. A new one is made for it, and an existing one is
        looked for among its own. Only administrators can name another project than the login's.
    type: str
  shared:
    description:
      - Whether the routers of all projects are counted.
      - It cannot be changed later.
    type: bool
  state:
    description:
      - The state that the metering label is brought into.
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
- name: Count the traffic to the aggregation routers
  telco.cloud.openstack_metering_label:
    name: backhaul
    description: To the aggregation routers
    shared: false

- name: Count no longer
  telco.cloud.openstack_metering_label:
    name: trial
    state: absent

- name: Delete the label
  telco.cloud.openstack_metering_label:
    name: backhaul
    state: absent
"""

RETURN = r"""
---
metering_label:
  description:
    - The metering label as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    name:
      description:
        - 'Name of the metering label, or the id of an existing one. Names need not be unique: when several have
          it, the module fails and tells their ids.'
      returned: when the service sends it
      type: str
      sample: backhaul
    description:
      description:
        - What is counted.
      returned: when the service sends it
      type: str
      sample: To the aggregation routers
    project:
      description:
        - Name or id of the project that owns the metering label. A new one is made for it, and an existing one
          is looked for among its own. Only administrators can name another project than the login's.
      returned: when the service sends it
      type: str
      sample: 4fd44f30292945e481c7b8a0c8908869
    shared:
      description:
        - Whether the routers of all projects are counted.
      returned: when the service sends it
      type: bool
      sample: false
    id:
      description:
        - Id of the metering label.
      returned: when the service sends it
      type: str
      sample: 6d656779-11d8-4a4b-bae9-5486204c4fcd
    project_id:
      description:
        - Id of the owning project.
      returned: when the service sends it
      type: str
      sample: 4fd44f30292945e481c7b8a0c8908869
    tenant_id:
      description:
        - The same, by its old name.
      returned: when the service sends it
      type: str
      sample: 4fd44f30292945e481c7b8a0c8908869
  sample:
    name: backhaul
    description: To the aggregation routers
    project: 4fd44f30292945e481c7b8a0c8908869
    shared: false
    id: 6d656779-11d8-4a4b-bae9-5486204c4fcd
    project_id: 4fd44f30292945e481c7b8a0c8908869
    tenant_id: 4fd44f30292945e481c7b8a0c8908869
id:
  description:
    - What identifies the metering label. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.metering_labels import METERING_LABEL as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
