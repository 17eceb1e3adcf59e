#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/f5_vnfm/snapshots.py
# and tests/examples/f5_vnfm_snapshot.yml. Do not edit.
"""Ansible module telco.cloud.f5_vnfm_snapshot."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: f5_vnfm_snapshot
short_description: Manage snapshots of an F5 VNF Manager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Makes a snapshot of the whole manager, uploads one that was downloaded before, or deletes one.
  - 'A snapshot is a system-wide execution: the manager makes none while other executions run, and starts no others
    meanwhile. The module waits for both, and fails when the snapshot does, whatever its execution says.'
  - A snapshot that exists is left alone. One whose creation failed is an error, unless O(recreate) is set.
  - Snapshots are for administrators only.
  - Written from F5 VNFM REST API v3.1, Snapshots.
requirements:
  - requests
notes:
  - The options of the connection can be given once for all modules of F5 VNF Manager with C(module_defaults) and
    the action group C(group/telco.cloud.f5_vnfm). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.f5_vnfm_snapshot_info
extends_documentation_fragment:
  - telco.cloud.f5_vnfm
  - telco.cloud.attributes
  - telco.cloud.attributes.f5_vnfm
attributes:
  check_mode:
    support: full
  diff_mode:
    support: full
  idempotent:
    support: full
options:
  id:
    description:
      - 'Identifier of the snapshot in its tenant: a letter, then letters, digits, V(-), V(.) and V(_), at most
        256 characters.'
    type: str
    required: true
  path:
    description:
      - The archive of a snapshot on the machine that runs the module, which is the controller. It is uploaded in
        place of making a snapshot, and compared with the archive of one that exists; see O(compare).
      - It cannot be changed later.
    type: path
  url:
    description:
      - An address that the manager downloads the archive of a snapshot from. It is compared only when O(checksum)
        says what it should be.
      - It cannot be changed later.
    type: str
  checksum:
    description:
      - The SHA-256 of the archive behind O(url), as 64 hexadecimal digits, with or without V(sha256:) before them.
      - It cannot be changed later.
    type: str
  compare:
    description:
      - Whether to compare the archive of an existing snapshot with O(path) or O(checksum), which downloads it.
        With V(false) a snapshot of this id is taken for the right one.
    type: bool
    default: true
  include_metrics:
    description:
      - 'Whether a new snapshot has the metrics. The manager decides when it is left out: recorded was V(false),
        though the document says V(true).'
    type: bool
  include_credentials:
    description:
      - 'Whether a new snapshot has the SSH keys of agents and blueprints. The manager decides when it is left out:
        recorded was V(true), though the document says V(false).'
    type: bool
  include_logs:
    description:
      - Whether a new snapshot has the logs; the manager says V(true) otherwise.
    type: bool
  include_events:
    description:
      - Whether a new snapshot has the events; the manager says V(true) otherwise.
    type: bool
  queue:
    description:
      - Whether the manager queues the creation while other executions run. Without it the module asks again until
        the manager is free or O(wait_timeout) is over; with O(wait=false) it fails at once.
    type: bool
  show_events:
    description:
      - Whether to show the manager's events and logs of the execution while it is waited for.
    type: bool
    default: false
  state:
    description:
      - The state that the snapshot is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
  recreate:
    description:
      - Whether to delete and create anew what cannot be changed in place. Without it such a difference is an error.
    type: bool
    default: false
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
"""

EXAMPLES = r"""
- name: Make a snapshot
  telco.cloud.f5_vnfm_snapshot:
    id: before_upgrade
    wait_timeout: 1800

- name: Make a small snapshot, and queue it while the manager is busy
  telco.cloud.f5_vnfm_snapshot:
    id: nightly
    include_metrics: false
    include_credentials: true
    include_logs: false
    include_events: false
    queue: true
    show_events: true

- name: Upload a snapshot that was downloaded from another manager
  telco.cloud.f5_vnfm_snapshot:
    id: from_other_manager
    path: files/archives/snapshot.zip

- name: Let the manager download a snapshot, and take one of this id for the right one
  telco.cloud.f5_vnfm_snapshot:
    id: from_url
    url: "{{ example_server }}/archives/snapshot.zip"
    compare: false

- name: Delete the snapshots
  telco.cloud.f5_vnfm_snapshot:
    id: "{{ item }}"
    state: absent
  loop:
    - before_upgrade
    - nightly
    - from_other_manager
    - from_url
"""

RETURN = r"""
---
snapshot:
  description:
    - The snapshot as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
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
    id: before_upgrade
    status: created
    error: ''
    visibility: private
    created_at: '2026-11-21T09:30:00.000Z'
    created_by: admin
    tenant_name: default_tenant
id:
  description:
    - What identifies the snapshot. On failure, of what exists because of this run.
  returned: when it is known
  type: str
diff:
  description:
    - What is managed, before and after, without secrets. Ansible shows it in diff mode.
  returned: success
  type: dict
  contains:
    before:
      description: As it was; empty when it was not there.
      returned: success
      type: dict
    after:
      description: As it is, or is predicted to be.
      returned: success
      type: dict
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
from ansible_collections.telco.cloud.plugins.module_utils.f5_vnfm.snapshots import SNAPSHOT as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
