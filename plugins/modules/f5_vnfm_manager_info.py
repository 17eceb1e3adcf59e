#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/f5_vnfm/manager.py
# and tests/examples/f5_vnfm_manager_info.yml. Do not edit.
"""Ansible module telco.cloud.f5_vnfm_manager_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: f5_vnfm_manager_info
short_description: Get the state and the version of an F5 VNF Manager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Tells whether the manager runs, which services it has, and its version and edition.
  - Written from F5 VNFM REST API v3.1, Manager.
requirements:
  - requests
notes:
  - The options of the connection can be given once for all modules of F5 VNF Manager with C(module_defaults) and
    the action group C(group/telco.cloud.f5_vnfm). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
extends_documentation_fragment:
  - telco.cloud.f5_vnfm
  - telco.cloud.attributes
  - telco.cloud.attributes.f5_vnfm
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
- name: Ask the manager for its state and version
  telco.cloud.f5_vnfm_manager_info:
  register: answer

- name: Go on only with a running manager that has tenants and users
  ansible.builtin.assert:
    that:
      - answer.manager.status == 'running'
      - answer.manager.edition == 'premium'
      - answer.manager.version is version('4.0', '>=')
"""

RETURN = r"""
---
manager:
  description:
    - State and version together.
  returned: success
  type: dict
  contains:
    status:
      description:
        - State of the manager; an answer is always V(running).
      returned: when the service sends it
      type: str
      sample: running
    services:
      description:
        - The manager's services with their instances; V(undefined) where the manager cannot tell.
      returned: when the service sends it
      type: list
      elements: raw
      sample:
        - display_name: PostgreSQL
          instances:
            - Id: postgresql.service
              state: running
    version:
      description:
        - Version of the manager.
      returned: when the service sends it
      type: str
      sample: 4.5.5
    edition:
      description:
        - Edition, V(community) or V(premium).
      returned: when the service sends it
      type: str
      sample: premium
    build:
      description:
        - Number of the build, where the manager tells it.
      returned: when the service sends it
      type: str
      sample: '85'
    commit:
      description:
        - Commit of the manager's REST service.
      returned: when the service sends it
      type: str
      sample: f3d9e0c
    date:
      description:
        - When it was built (ISO 8601).
      returned: when the service sends it
      type: str
      sample: '2018-07-23T10:00:00Z'
    distribution:
      description:
        - Operating system of the manager.
      returned: when the service sends it
      type: str
      sample: centos
    distro_release:
      description:
        - Release name of the operating system.
      returned: when the service sends it
      type: str
      sample: Core
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.f5_vnfm.manager import MANAGER_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
