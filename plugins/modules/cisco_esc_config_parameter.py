#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cisco_esc/config_parameters.py
# and tests/examples/cisco_esc_config_parameter.yml. Do not edit.
"""Ansible module telco.cloud.cisco_esc_config_parameter."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cisco_esc_config_parameter
short_description: Set configuration parameters of Cisco ESC
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Sets configuration parameters of Cisco Elastic Services Controller, and creates new ones in a category that
    exists. They cannot be deleted.
  - Written from Cisco ESC REST northbound API 2.2, 09-Configuration Parameters.
requirements:
  - requests
  - lxml
notes:
  - The options of the connection can be given once for all modules of Cisco ESC with C(module_defaults) and the
    action group C(group/telco.cloud.cisco_esc). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.cisco_esc_config_parameter_info
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
  category:
    description:
      - Category of the parameter; case is ignored.
    type: str
    required: true
  key:
    description:
      - Name of the parameter; case is ignored.
    type: str
    required: true
  value:
    description:
      - Value of the parameter; case is ignored.
    type: str
    required: true
  wait:
    description:
      - Whether to wait until the work is done on the server.
    type: bool
    default: true
  wait_timeout:
    description:
      - How long to wait for each step, in seconds.
    type: int
    default: 600
"""

EXAMPLES = r"""
- name: Let ESC log more
  telco.cloud.cisco_esc_config_parameter:
    category: LOG
    key: LEVEL
    value: DEBUG

- name: Let ESC try five times to recover a VM
  telco.cloud.cisco_esc_config_parameter:
    category: DEFAULT
    key: VM_RECOVERY_ATTEMPTS_MAX
    value: "5"

- name: Have a parameter of our own
  telco.cloud.cisco_esc_config_parameter:
    category: DEFAULT
    key: SITE_NAME
    value: east

- name: Set the parameters back
  telco.cloud.cisco_esc_config_parameter:
    category: "{{ item.category }}"
    key: "{{ item.key }}"
    value: "{{ item.value }}"
  loop:
    - {category: LOG, key: LEVEL, value: INFO}
    - {category: DEFAULT, key: VM_RECOVERY_ATTEMPTS_MAX, value: "3"}
"""

RETURN = r"""
---
config_parameter:
  description:
    - The configuration parameter as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    category:
      description:
        - Category of the parameter; case is ignored.
      returned: when the service sends it
      type: str
      sample: LOG
    key:
      description:
        - Name of the parameter; case is ignored.
      returned: when the service sends it
      type: str
      sample: LEVEL
    value:
      description:
        - Value of the parameter; case is ignored.
      returned: when the service sends it
      type: str
      sample: INFO
    type:
      description:
        - Type of the value, as ESC sees it.
      returned: when the service sends it
      type: str
      sample: STRING
  sample:
    category: LOG
    key: LEVEL
    value: INFO
    type: STRING
id:
  description:
    - What identifies the configuration parameter. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc.config_parameters import CONFIG_PARAMETER as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
