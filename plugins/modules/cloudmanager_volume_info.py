#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cloudmanager/volume_info.py
# and tests/examples/cloudmanager_volume_info.yml. Do not edit.
"""Ansible module telco.cloud.cloudmanager_volume_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cloudmanager_volume_info
short_description: List volumes of the block storage service by CloudManager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists the volumes with their logical volumes, or gets one.
  - Written from CloudManager REST API v1, Cinder block storage.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of CloudManager with C(module_defaults) and
    the action group C(group/telco.cloud.cloudmanager). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.cloudmanager_volume
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
  volume_id:
    description:
      - Only the volume of this id, with the hosts that hold a lock on it.
    type: str
  volume_backend_name:
    description:
      - Only the volumes on storages of this name.
    type: str
  host:
    description:
      - Only the volumes on storages of this host.
    type: str
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: Look a volume up, with the hosts that hold a lock on it
  telco.cloud.cloudmanager_volume_info:
    volume_id: cfae37a3-6e8f-4bc8-862e-85db07ff429f
  register: found

- name: See where it lies
  ansible.builtin.assert:
    that: found.volumes[0].logical_volume.devices | map(attribute='pv') | list == ['/dev/mapper/mpathb']

- name: List the volumes on a host
  telco.cloud.cloudmanager_volume_info:
    host: volume2.sanlock.stand.loc
"""

RETURN = r"""
---
volumes:
  description:
    - The volumes that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    volume_id:
      description:
        - Id of the volume.
      returned: when the service sends it
      type: str
      sample: cfae37a3-6e8f-4bc8-862e-85db07ff429f
    volume_backend_name:
      description:
        - Name of the storage that it is on.
      returned: when the service sends it
      type: str
      sample: sanlock
    host:
      description:
        - The host of the storage.
      returned: when the service sends it
      type: str
      sample: volume2.sanlock.stand.loc
    thin_enabled:
      description:
        - Whether the volume is thin.
      returned: when the service sends it
      type: bool
      sample: true
    logical_volume:
      description:
        - The logical volume, as LVM's own tools show it.
      returned: when the service sends it
      type: dict
      contains:
        lv_name:
          description:
            - Its name.
          returned: when the service sends it
          type: str
          sample: volume-cfae37a3-6e8f-4bc8-862e-85db07ff429f
        vg_name:
          description:
            - Its volume group.
          returned: when the service sends it
          type: str
          sample: vol
        lv_attr:
          description:
            - Its attributes.
          returned: when the service sends it
          type: str
          sample: -wi-------
        lv_size:
          description:
            - Its size.
          returned: when the service sends it
          type: str
          sample: 1,00g
        lv_uuid:
          description:
            - Its id in LVM.
          returned: when the service sends it
          type: str
          sample: XSOJgt-6xDf-mTWA-NG7q-MyR7-MheT-e39yp3
        lv_status:
          description:
            - What is being done to it.
          returned: when the service sends it
          type: str
        mirror_count:
          description:
            - Number of its copies, as a text.
          returned: when the service sends it
          type: str
          sample: '1'
        devices:
          description:
            - Where it lies.
          returned: when the service sends it
          type: list
          elements: dict
          contains:
            pv:
              description:
                - The physical volume.
              returned: when the service sends it
              type: str
              sample: /dev/mapper/mpathb
            seg_size:
              description:
                - How much of it is there.
              returned: when the service sends it
              type: str
              sample: 1,00g
    lock_hosts:
      description:
        - The hosts that hold a lock on the volume. Only of a single volume.
      returned: when the service sends it
      type: list
      elements: str
      sample: &id001
        - volume2.sanlock.stand.loc
    lock_exclusive:
      description:
        - Whether the lock is exclusive. Only of a single volume.
      returned: when the service sends it
      type: bool
      sample: true
  sample:
    - volume_id: cfae37a3-6e8f-4bc8-862e-85db07ff429f
      volume_backend_name: sanlock
      host: volume2.sanlock.stand.loc
      thin_enabled: true
      logical_volume:
        lv_name: volume-cfae37a3
        mirror_count: '1'
        devices:
          - pv: /dev/mapper/mpathb
      lock_hosts: *id001
      lock_exclusive: true
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.cloudmanager.volume_info import VOLUME_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
