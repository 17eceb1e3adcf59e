#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cisco_esc/truststore.py
# and tests/examples/cisco_esc_truststore.yml. Do not edit.
"""Ansible module telco.cloud.cisco_esc_truststore."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cisco_esc_truststore
short_description: Load the truststore of Cisco ESC anew
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Has Cisco Elastic Services Controller load the certificates that it trusts from its file system, after they
    were changed there.
  - Written from Cisco ESC REST northbound API 2.2, SSL Management.
requirements:
  - requests
  - lxml
notes:
  - The options of the connection can be given once for all modules of Cisco ESC with C(module_defaults) and the
    action group C(group/telco.cloud.cisco_esc). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
extends_documentation_fragment:
  - telco.cloud.cisco_esc
  - telco.cloud.attributes
  - telco.cloud.attributes.cisco_esc
attributes:
  check_mode:
    support: full
  diff_mode:
    support: none
  idempotent:
    support: partial
    details: Each run loads the truststore and reports a change.
options: {}
"""

EXAMPLES = r"""
- name: Have ESC trust the new certificates
  telco.cloud.cisco_esc_truststore:
"""

RETURN = r"""
---
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
from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc.truststore import TRUSTSTORE as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
