#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cloudmanager/audits.py
# and tests/examples/cloudmanager_aggregate_audit_info.yml. Do not edit.
"""Ansible module telco.cloud.cloudmanager_aggregate_audit_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cloudmanager_aggregate_audit_info
short_description: Get the status of an audit of a host aggregate by CloudManager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Gets the status of one audit. The list is empty when there is no such audit.
  - Written from CloudManager REST API v1, DRS.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of CloudManager with C(module_defaults) and
    the action group C(group/telco.cloud.cloudmanager). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.cloudmanager_aggregate_audit
extends_documentation_fragment:
  - telco.cloud.cloudmanager
  - telco.cloud.attributes
  - telco.cloud.attributes.cloudmanager
attributes:
  check_mode:
    support: full
  diff_mode:
    support: none
  idempotent:
    support: full
options:
  aggregate_id:
    description:
      - Id of the host aggregate.
    type: str
    required: true
  audit_id:
    description:
      - Number of the audit.
    type: int
    required: true
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: Look at an audit that was not waited for
  telco.cloud.cloudmanager_aggregate_audit_info:
    aggregate_id: "1"
    audit_id: 99
  register: found

- name: See that it is done
  ansible.builtin.assert:
    that: found.audits[0].status == 'DONE'
"""

RETURN = r"""
---
audits:
  description:
    - The audits that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    id:
      description:
        - Number of the audit.
      returned: when the service sends it
      type: int
      sample: 99
    status:
      description:
        - Its status; null when it was not looked at.
      returned: when the service sends it
      type: str
      sample: DONE
  sample:
    - id: 99
      status: DONE
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.cloudmanager.audits import AGGREGATE_AUDIT_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
