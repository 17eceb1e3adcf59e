#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/assisted_volume_snapshots.py
# and tests/examples/openstack_assisted_volume_snapshot.yml. Do not edit.
"""Ansible module telco.cloud.openstack_assisted_volume_snapshot."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_assisted_volume_snapshot
short_description: Have OpenStack's compute service make snapshots for the block storage service
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Has the compute service (Nova) begin a new file for a volume that a server has, or merge two, as the block storage
    service (Cinder) does it for volumes that are files of a shared file system. Only administrators and services
    can.
  - 'Needed to put right what Cinder could not end. Nova answers before it is done, and keeps no record: what has
    become of it is in the files. Snapshots in general are Cinder''s.'
  - Written from OpenStack API Complete Reference (2015-11-17), 3.23 Assisted volume snapshots.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - Needs a compute service that speaks microversion 2.60 (OpenStack Queens) or a later one; an older one refuses,
    and tells which versions it speaks.
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
extends_documentation_fragment:
  - telco.cloud.openstack
  - telco.cloud.attributes
  - telco.cloud.attributes.openstack
attributes:
  check_mode:
    support: full
  diff_mode:
    support: none
  idempotent:
    support: partial
    details: Nova shows nothing of what it was told before.
options:
  action:
    description:
      - What is done.
    type: str
    default: create
    choices:
      - create
      - delete
  volume:
    description:
      - Name or id of the volume. A server has to have it.
    type: str
    required: true
  snapshot_id:
    description:
      - Id of Cinder's snapshot.
    type: str
    required: true
  new_file:
    description:
      - Name of the file that is written from now on; needed for O(action=create).
    type: str
  file_to_merge:
    description:
      - The file that is merged, for O(action=delete).
    type: str
  merge_target_file:
    description:
      - The file that it is merged into, for O(action=delete); left out, its base.
    type: str
"""

EXAMPLES = r"""
- name: Have a server write into a new file
  telco.cloud.openstack_assisted_volume_snapshot:
    volume: hlr-data
    snapshot_id: 421752a6-acf6-4b2d-bc7a-119f9148cd8c
    new_file: volume-hlr-data.snapshot

- name: Have the file merged again
  telco.cloud.openstack_assisted_volume_snapshot:
    action: delete
    volume: hlr-data
    snapshot_id: 421752a6-acf6-4b2d-bc7a-119f9148cd8c
    file_to_merge: volume-hlr-data.snapshot

- name: Detach the volume
  telco.cloud.openstack_server_volume:
    server: vm-1
    all_projects: true
    volume: hlr-data
    state: absent
- name: Delete it
  telco.cloud.openstack_volume:
    name: hlr-data
    state: absent
"""

RETURN = r"""
---
volume_id:
  description:
    - Id of the volume.
  returned: success
  type: str
  sample: 521752a6-acf6-4b2d-bc7a-119f9148cd8c
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.assisted_volume_snapshots import ASSISTED_VOLUME_SNAPSHOT as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
