#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cloudmanager/domains.py
# and tests/examples/cloudmanager_domain_info.yml. Do not edit.
"""Ansible module telco.cloud.cloudmanager_domain_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cloudmanager_domain_info
short_description: Get how CloudManager keeps the configuration of domains
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Gets where the configuration of domains is kept, and whether one-time passwords can be sent.
  - Written from CloudManager REST API v1, Domains.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of CloudManager with C(module_defaults) and
    the action group C(group/telco.cloud.cloudmanager). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.cloudmanager_domain
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
options: {}
"""

EXAMPLES = r"""
- name: See where the configuration of domains is kept
  telco.cloud.cloudmanager_domain_info:
  register: domains

- name: Load a domain's configuration only where files hold it
  ansible.builtin.assert:
    that: domains.store == 'file'
"""

RETURN = r"""
---
store:
  description:
    - Where the configuration of domains is kept.
  returned: success
  type: str
  sample: file
totp_allowed:
  description:
    - Whether one-time passwords can be sent.
  returned: success
  type: bool
  sample: true
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.cloudmanager.domains import DOMAIN_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
