#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cisco_esc/dynamic_mappings.py
# and tests/examples/cisco_esc_dynamic_mapping_metric.yml. Do not edit.
"""Ansible module telco.cloud.cisco_esc_dynamic_mapping_metric."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cisco_esc_dynamic_mapping_metric
short_description: Manage dynamic mapping metrics of Cisco ESC
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Creates and deletes the metrics that deployments of Cisco Elastic Services Controller refer to.
  - 'ESC cannot change such metrics: what differs is an error, unless O(recreate=true). It deletes neither CORE
    ones, which it has brought along, nor those that a deployment refers to.'
  - Written from Cisco ESC REST northbound API 2.2, 17-Dynamic Mappings.
requirements:
  - requests
  - lxml
notes:
  - 'What is CORE cannot be read. The module knows the usual names: in check mode O(state=only_core) takes all others
    to be deleted by ESC.'
  - The options of the connection can be given once for all modules of Cisco ESC with C(module_defaults) and the
    action group C(group/telco.cloud.cisco_esc). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.cisco_esc_dynamic_mapping_metric_info
extends_documentation_fragment:
  - telco.cloud.cisco_esc
  - telco.cloud.attributes
  - telco.cloud.attributes.cisco_esc
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
      - Name of the metric. Needed unless O(state=only_core).
    type: str
  user_label:
    description:
      - The metric's name for people.
      - It cannot be changed later.
    type: str
  type:
    description:
      - Kind of the metric, such as V(MONITOR_THRESHOLD). A new one needs it.
      - It cannot be changed later.
    type: str
  metadata:
    description:
      - How the metric works. A new one needs it.
      - It cannot be changed later.
    type: dict
    suboptions:
      type:
        description:
          - What it is, such as V(script).
        type: str
        required: true
      properties:
        description:
          - Its properties, in any order. All of them are given together.
        type: list
        elements: dict
        suboptions:
          name:
            description:
              - Name of the property.
            type: str
            required: true
          value:
            description:
              - Its value.
            type: str
          secret_value:
            description:
              - Its value, when that is a secret. It is never compared.
            type: str
          user_entry:
            description:
              - Whether deployments give the value.
            type: bool
  state:
    description:
      - The state that the dynamic mapping metric is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
      - only_core
  recreate:
    description:
      - Whether to delete and create anew what cannot be changed in place. Without it such a difference is an error.
    type: bool
    default: false
"""

EXAMPLES = r"""
- name: Leave only the metrics that ESC brought along
  telco.cloud.cisco_esc_dynamic_mapping_metric:
    state: only_core
  register: metrics

- name: Show what is left
  ansible.builtin.debug:
    msg: "{{ metrics.dynamic_mapping_metric.names | join(', ') }}"
"""

RETURN = r"""
---
dynamic_mapping_metric:
  description:
    - The dynamic mapping metric as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    name:
      description:
        - Name of the metric. Needed unless C(state=only_core).
      returned: when the service sends it
      type: str
      sample: notify.sh
    user_label:
      description:
        - The metric's name for people.
      returned: when the service sends it
      type: str
      sample: Tell the operators
    type:
      description:
        - Kind of the metric, such as V(MONITOR_THRESHOLD). A new one needs it.
      returned: when the service sends it
      type: str
      sample: MONITOR_THRESHOLD
    metadata:
      description:
        - How the metric works. A new one needs it.
      returned: when the service sends it
      type: dict
      contains:
        type:
          description:
            - What it is, such as V(script).
          returned: when the service sends it
          type: str
          sample: script
        properties:
          description:
            - Its properties, in any order. All of them are given together.
          returned: when the service sends it
          type: list
          elements: dict
          contains:
            name:
              description:
                - Name of the property.
              returned: when the service sends it
              type: str
              sample: script_filename
            value:
              description:
                - Its value.
              returned: when the service sends it
              type: str
              sample: /opt/cisco/esc/esc-scripts/notify.sh
            user_entry:
              description:
                - Whether deployments give the value.
              returned: when the service sends it
              type: bool
              sample: false
    names:
      description:
        - 'With C(state=only_core): the names of all metrics.'
      returned: when the service sends it
      type: list
      elements: str
      sample: &id001
        - log
  sample:
    name: notify.sh
    user_label: Tell the operators
    type: MONITOR_THRESHOLD
    metadata:
      type: script
      properties:
        - name: script_filename
          value: /opt/notify.sh
    names: *id001
id:
  description:
    - What identifies the dynamic mapping metric. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc.dynamic_mappings import DYNAMIC_MAPPING_METRIC as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
