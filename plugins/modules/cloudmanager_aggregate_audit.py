#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cloudmanager/audits.py
# and tests/examples/cloudmanager_aggregate_audit.yml. Do not edit.
"""Ansible module telco.cloud.cloudmanager_aggregate_audit."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cloudmanager_aggregate_audit
short_description: Audit the balance of a host aggregate by CloudManager, or apply an audit
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Runs an audit of how instances are spread over the hosts of an aggregate, or applies the result of one, and
    waits until it is done.
  - Written from CloudManager REST API v1, DRS.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - That an audit is done does not say that instances were moved; where they are shows in the compute service.
  - The options of the connection can be given once for all modules of CloudManager with C(module_defaults) and
    the action group C(group/telco.cloud.cloudmanager). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.cloudmanager_aggregate_audit_info
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
    support: partial
    details: 'Each run makes a new audit, or applies one: whether it has been applied cannot be read.'
options:
  aggregate_id:
    description:
      - Id of the host aggregate.
    type: str
    required: true
  state:
    description:
      - 'V(executed): an audit is run. V(applied): the result of the audit O(audit_id) is applied.'
    type: str
    default: executed
    choices:
      - executed
      - applied
  auto_apply:
    description:
      - Whether the result is applied when the audit is done. For O(state=executed).
    type: bool
  audit_id:
    description:
      - Number of the audit that is applied. For O(state=applied).
    type: int
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
    aliases:
      - timeout
"""

EXAMPLES = r"""
- name: Audit the balance of a host aggregate
  telco.cloud.cloudmanager_aggregate_audit:
    aggregate_id: "1"
  register: audited

- name: Apply the result of an audit
  telco.cloud.cloudmanager_aggregate_audit:
    aggregate_id: "1"
    state: applied
    audit_id: "{{ audited.audit.id | default(99) }}"

- name: Audit it and apply the result at once
  telco.cloud.cloudmanager_aggregate_audit:
    aggregate_id: "1"
    auto_apply: true
    wait_timeout: 1800
"""

RETURN = r"""
---
audit:
  description:
    - The audit as it was last seen; null in check mode when it would be a new one.
  returned: success
  type: dict
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
from ansible_collections.telco.cloud.plugins.module_utils.cloudmanager.audits import AGGREGATE_AUDIT as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
