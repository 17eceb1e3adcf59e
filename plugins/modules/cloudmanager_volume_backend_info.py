#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cloudmanager/volume_backends.py
# and tests/examples/cloudmanager_volume_backend_info.yml. Do not edit.
"""Ansible module telco.cloud.cloudmanager_volume_backend_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cloudmanager_volume_backend_info
short_description: List storages of the block storage service by CloudManager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists the LVM storages with their logical and physical volumes.
  - Written from CloudManager REST API v1, Cinder block storage.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of CloudManager with C(module_defaults) and
    the action group C(group/telco.cloud.cloudmanager). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
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
  volume_backend_name:
    description:
      - Only the storages of this name.
    type: str
  host:
    description:
      - Only the storages on this host.
    type: str
  vg_name:
    description:
      - Only the storages with this volume group.
    type: str
  filters:
    description:
      - 'Further parameters of the list, sent as they are. The reference says that some parameters support modifiers,
        and not which: those that your CloudManager knows are written here, as its own documentation writes them.'
    type: dict
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: Look a storage up
  telco.cloud.cloudmanager_volume_backend_info:
    volume_backend_name: sanlock
    host: volume2.sanlock.stand.loc
  register: found

- name: See how much of it is free
  ansible.builtin.assert:
    that: found.volume_backends[0].free_size | float > 20

- name: List all storages
  telco.cloud.cloudmanager_volume_backend_info:
"""

RETURN = r"""
---
volume_backends:
  description:
    - The volume backends that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    volume_backend_name:
      description:
        - Name of the storage.
      returned: when the service sends it
      type: str
      sample: sanlock
    host:
      description:
        - The host that it is on.
      returned: when the service sends it
      type: str
      sample: volume2.sanlock.stand.loc
    vg_name:
      description:
        - Name of its volume group.
      returned: when the service sends it
      type: str
      sample: vol
    protocol:
      description:
        - How it is reached.
      returned: when the service sends it
      type: str
      sample: iscsi
    free_size:
      description:
        - Free space in GB, as a text.
      returned: when the service sends it
      type: str
      sample: '136.75'
    total_size:
      description:
        - All its space in GB, as a text.
      returned: when the service sends it
      type: str
      sample: '138'
    logical_volumes:
      description:
        - Its logical volumes, with the physical volumes that they lie on; as LVM's own tools show them.
      returned: when the service sends it
      type: list
      elements: dict
      sample: &id001
        - lv_name: volume-cfae37a3
          mirror_count: '1'
          devices:
            - pv: /dev/mapper/mpathb
    physical_volumes:
      description:
        - Its physical volumes, as LVM's own tools show them.
      returned: when the service sends it
      type: list
      elements: dict
      sample: &id002
        - pv_name: /dev/mapper/mpathb
          pv_size: 46,00g
          pv_free: 44,75g
  sample:
    - volume_backend_name: sanlock
      host: volume2.sanlock.stand.loc
      vg_name: vol
      protocol: iscsi
      free_size: '136.75'
      total_size: '138'
      logical_volumes: *id001
      physical_volumes: *id002
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.cloudmanager.volume_backends import VOLUME_BACKEND_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
