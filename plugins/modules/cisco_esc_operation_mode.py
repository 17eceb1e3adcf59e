#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cisco_esc/operation_modes.py
# and tests/examples/cisco_esc_operation_mode.yml. Do not edit.
"""Ansible module telco.cloud.cisco_esc_operation_mode."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cisco_esc_operation_mode
short_description: Set the operation mode of Cisco ESC
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Puts Cisco Elastic Services Controller into maintenance, or back to work.
  - Written from Cisco ESC REST northbound API 2.2, 11-ESC Operation Mode.
requirements:
  - requests
  - lxml
notes:
  - The options of the connection can be given once for all modules of Cisco ESC with C(module_defaults) and the
    action group C(group/telco.cloud.cisco_esc). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.cisco_esc_operation_mode_info
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
  mode:
    description:
      - V(OPERATION) is how ESC works. In V(MAINTENANCE) it refuses requests that change something; it stays so
        after a restart.
    type: str
    required: true
    choices:
      - OPERATION
      - MAINTENANCE
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
- name: Put ESC into maintenance before its database is backed up
  telco.cloud.cisco_esc_operation_mode:
    mode: MAINTENANCE

- name: Put ESC back to work, whatever happened in between
  telco.cloud.cisco_esc_operation_mode:
    mode: OPERATION
"""

RETURN = r"""
---
operation_mode:
  description:
    - The operation mode as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    mode:
      description:
        - V(OPERATION) is how ESC works. In V(MAINTENANCE) it refuses requests that change something; it stays so
          after a restart.
      returned: when the service sends it
      type: str
      sample: OPERATION
    message:
      description:
        - What ESC says of it.
      returned: when the service sends it
      type: str
      sample: 'ESC is in OPERATION mode, operations in progress: 0'
  sample:
    mode: OPERATION
    message: 'ESC is in OPERATION mode, operations in progress: 0'
id:
  description:
    - What identifies the operation mode. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc.operation_modes import OPERATION_MODE as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
