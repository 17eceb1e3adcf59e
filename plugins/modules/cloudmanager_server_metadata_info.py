#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cloudmanager/server_metadata.py
# and tests/examples/cloudmanager_server_metadata_info.yml. Do not edit.
"""Ansible module telco.cloud.cloudmanager_server_metadata_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cloudmanager_server_metadata_info
short_description: Get system metadata of an instance by CloudManager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Gets the system metadata of an instance. The list is empty when there is no such instance.
  - Written from CloudManager REST API v1, Instances and compute nodes.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of CloudManager with C(module_defaults) and
    the action group C(group/telco.cloud.cloudmanager). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.cloudmanager_server_metadata
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
  server_id:
    description:
      - Id of the instance.
    type: str
    required: true
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: Get the system metadata of an instance
  telco.cloud.cloudmanager_server_metadata_info:
    server_id: 45bb8680-c070-4080-be45-ec4d2312eda8
  register: found

- name: See what its image has given it
  ansible.builtin.assert:
    that:
      - found.server_metadata | length == 1
      - found.server_metadata[0].metadata.image_min_disk == '10'
"""

RETURN = r"""
---
server_metadata:
  description:
    - The server metadata that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    server_id:
      description:
        - Id of the instance.
      returned: when the service sends it
      type: str
      sample: 45bb8680-c070-4080-be45-ec4d2312eda8
    metadata:
      description:
        - The system metadata, texts by key. With C(state=absent) the keys are removed, whatever their values.
      returned: when the service sends it
      type: dict
      sample: &id001
        image_min_disk: '10'
        cpu_benchmark: test
  sample:
    - server_id: 45bb8680-c070-4080-be45-ec4d2312eda8
      metadata: *id001
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.cloudmanager.server_metadata import SERVER_METADATA_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
