#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/f5_vnfm/snapshots.py
# and tests/examples/f5_vnfm_snapshot_info.yml. Do not edit.
"""Ansible module telco.cloud.f5_vnfm_snapshot_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: f5_vnfm_snapshot_info
short_description: List snapshots of an F5 VNF Manager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists the snapshots of a tenant, or gets one by its id.
  - Written from F5 VNFM REST API v3.1, Snapshots.
requirements:
  - requests
notes:
  - The options of the connection can be given once for all modules of F5 VNF Manager with C(module_defaults) and
    the action group C(group/telco.cloud.f5_vnfm). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.f5_vnfm_snapshot
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
options:
  id:
    description:
      - Only the snapshot of this id.
    type: str
  status:
    description:
      - Only snapshots in this status.
    type: str
    choices:
      - creating
      - created
      - uploading
      - uploaded
      - failed
  created_by:
    description:
      - Only snapshots that this user made.
    type: str
  search:
    description:
      - Only objects whose id or name contains this text.
    type: str
  all_tenants:
    description:
      - Whether to list the objects of all tenants that the user may see, not only of O(tenant).
    type: bool
  include:
    description:
      - Return only these attributes. An attribute that does not exist is refused by the manager.
    type: list
    elements: str
  sort:
    description:
      - Sort by these attributes, the first one first; a leading V(-) sorts descending.
    type: list
    elements: str
  page_size:
    description:
      - How many objects to ask for at a time. All pages are read all the same; see O(limit).
    type: int
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: List the snapshots that can be restored, the newest first
  telco.cloud.f5_vnfm_snapshot_info:
    status: created
    sort: ["-created_at"]
  register: snapshots

- name: Know when the newest one was made
  ansible.builtin.assert:
    that: snapshots.snapshots[0].created_at is match('20')

- name: Get one snapshot
  telco.cloud.f5_vnfm_snapshot_info:
    id: nightly

- name: Delete the snapshot
  telco.cloud.f5_vnfm_snapshot:
    id: nightly
    state: absent
"""

RETURN = r"""
---
snapshots:
  description:
    - The snapshots that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    id:
      description:
        - 'Identifier of the snapshot in its tenant: a letter, then letters, digits, V(-), V(.) and V(_), at most
          256 characters.'
      returned: when the service sends it
      type: str
      sample: before_upgrade
    path:
      description:
        - The archive of a snapshot on the machine that runs the module, which is the controller. It is uploaded
          in place of making a snapshot, and compared with the archive of one that exists; see C(compare).
      returned: when the service sends it
      type: str
    url:
      description:
        - An address that the manager downloads the archive of a snapshot from. It is compared only when C(checksum)
          says what it should be.
      returned: when the service sends it
      type: str
    checksum:
      description:
        - The SHA-256 of the archive behind C(url), as 64 hexadecimal digits, with or without V(sha256:) before
          them.
      returned: when the service sends it
      type: str
    status:
      description:
        - V(creating), V(created), V(uploading), V(uploaded) or V(failed).
      returned: when the service sends it
      type: str
      sample: created
    error:
      description:
        - Why its creation failed; empty otherwise.
      returned: when the service sends it
      type: str
      sample: ''
    visibility:
      description:
        - Who can see it; snapshots are for administrators only.
      returned: when the service sends it
      type: str
      sample: private
    created_at:
      description:
        - When it was made (ISO 8601, UTC).
      returned: when the service sends it
      type: str
      sample: '2026-11-21T09:30:00.000Z'
    created_by:
      description:
        - Name of the user who made it.
      returned: when the service sends it
      type: str
      sample: admin
    tenant_name:
      description:
        - The tenant that owns it.
      returned: when the service sends it
      type: str
      sample: default_tenant
  sample:
    - id: before_upgrade
      status: created
      error: ''
      visibility: private
      created_at: '2026-11-21T09:30:00.000Z'
      created_by: admin
      tenant_name: default_tenant
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.f5_vnfm.snapshots import SNAPSHOT_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
