#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cloudmanager/volumes.py
# and tests/examples/cloudmanager_volume.yml. Do not edit.
"""Ansible module telco.cloud.cloudmanager_volume."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cloudmanager_volume
short_description: Mirror a volume, or move it between physical volumes, by CloudManager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - 'Sets the number of copies of a volume on an LVM storage, and moves it off a physical volume. The volume is
    looked at before and after: what is so already is left alone, and the work is done when the volume shows it.'
  - Written from CloudManager REST API v1, Cinder block storage.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - With both, the copies are made first.
  - CloudManager tells nothing of a move at work. A run that was cut off leaves it going on, and a run before its
    end asks for it again.
  - The options of the connection can be given once for all modules of CloudManager with C(module_defaults) and
    the action group C(group/telco.cloud.cloudmanager). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.cloudmanager_volume_info
extends_documentation_fragment:
  - telco.cloud.cloudmanager
  - telco.cloud.attributes
  - telco.cloud.attributes.cloudmanager
attributes:
  check_mode:
    support: full
  diff_mode:
    support: full
  idempotent:
    support: full
options:
  volume_id:
    description:
      - Id of the volume.
    type: str
    required: true
  mirror_count:
    description:
      - Number of copies of the volume, as C(mirror_count) of its logical volume counts them. V(0) ends the mirroring;
        it is taken for done on a volume that has one copy and lies on one device.
    type: int
  source_pv:
    description:
      - The physical volume that the volume is moved off. Done when no part of it lies there.
    type: str
  dest_pv:
    description:
      - The physical volume that it is moved to. Left out, the storage chooses.
    type: str
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
- name: Have two copies of a volume
  telco.cloud.cloudmanager_volume:
    volume_id: cfae37a3-6e8f-4bc8-862e-85db07ff429f
    mirror_count: 2

- name: Move a volume off a disk that is to be replaced
  telco.cloud.cloudmanager_volume:
    volume_id: cfae37a3-6e8f-4bc8-862e-85db07ff429f
    source_pv: /dev/mapper/mpathb
    dest_pv: /dev/mapper/mpathd
    wait_timeout: 3600

- name: End the mirroring
  telco.cloud.cloudmanager_volume:
    volume_id: cfae37a3-6e8f-4bc8-862e-85db07ff429f
    mirror_count: 0
"""

RETURN = r"""
---
volume:
  description:
    - The volume as it was last seen, in check mode as it was found.
  returned: success
  type: dict
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
      sample:
        - volume2.sanlock.stand.loc
    lock_exclusive:
      description:
        - Whether the lock is exclusive. Only of a single volume.
      returned: when the service sends it
      type: bool
      sample: true
diff:
  description:
    - Number of copies, and whether the volume lies on C(source_pv), before and after; empty when nothing is changed.
  returned: success
  type: dict
  sample:
    before:
      on_source_pv: true
    after:
      on_source_pv: false
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
from ansible_collections.telco.cloud.plugins.module_utils.cloudmanager.volumes import VOLUME as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
