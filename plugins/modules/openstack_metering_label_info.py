#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/metering_labels.py
# and tests/examples/openstack_metering_label_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_metering_label_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_metering_label_info
short_description: List metering labels of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists metering labels of the networking service (Neutron).
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
  - module: telco.cloud.openstack_metering_label
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
      - Name or id of a metering label. Left out, all that the login may see are returned.
    type: str
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
- name: Look a label up by its name
  telco.cloud.openstack_metering_label_info:
    name: backhaul
  register: found

- name: The same by its id
  telco.cloud.openstack_metering_label_info:
    name: "{{ found.metering_labels[0].id }}"

- name: List them all
  telco.cloud.openstack_metering_label_info:

- name: Delete the label
  telco.cloud.openstack_metering_label:
    name: backhaul
    state: absent
"""

RETURN = r"""
---
metering_labels:
  description:
    - The metering labels that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
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
    - name: backhaul
      description: To the aggregation routers
      project: 4fd44f30292945e481c7b8a0c8908869
      shared: false
      id: 6d656779-11d8-4a4b-bae9-5486204c4fcd
      project_id: 4fd44f30292945e481c7b8a0c8908869
      tenant_id: 4fd44f30292945e481c7b8a0c8908869
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.metering_labels import METERING_LABEL_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
