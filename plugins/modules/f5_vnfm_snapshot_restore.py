#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/f5_vnfm/snapshot_restore.py
# and tests/examples/f5_vnfm_snapshot_restore.yml. Do not edit.
"""Ansible module telco.cloud.f5_vnfm_snapshot_restore."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: f5_vnfm_snapshot_restore
short_description: Restore a snapshot on an F5 VNF Manager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Restores a snapshot that is on the manager, and follows the execution that does it to its end.
  - 'The manager accepts a restore at once and finds only later that it is not clean: blueprints and deployments
    that exist make it fail, unless O(force) is set.'
  - The manager may be out of reach while its services restart; that is waited for.
  - Written from F5 VNFM REST API v3.1, Snapshots, Restore snapshot.
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
    support: partial
    details: Each run restores the snapshot anew.
options:
  id:
    description:
      - Identifier of the snapshot.
    type: str
    required: true
  force:
    description:
      - Whether to restore onto a manager that has blueprints or deployments already. They are lost.
    type: bool
    default: false
  recreate_deployments_envs:
    description:
      - Whether to create the environments of the restored deployments, without which no workflow of theirs runs.
    type: bool
    default: true
  restore_certificates:
    description:
      - Whether the manager takes the certificates of the snapshot for its own when they differ. Agents that live
        on need them. The manager reboots afterwards.
    type: bool
    default: false
  no_reboot:
    description:
      - 'With O(restore_certificates=true): whether to leave out the reboot. The manager does not work well until
        it is done by hand.'
    type: bool
    default: false
  show_events:
    description:
      - Whether to show the manager's events and logs of the execution while it is waited for.
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
- name: Restore a snapshot onto a clean manager
  telco.cloud.f5_vnfm_snapshot_restore:
    id: clean
    wait_timeout: 3600

- name: Restore a snapshot over what is there
  telco.cloud.f5_vnfm_snapshot_restore:
    id: clean
    force: true
    recreate_deployments_envs: true
    restore_certificates: false
    no_reboot: false
    show_events: true
  register: restored

- name: Show how it ended
  ansible.builtin.debug:
    var: restored.status

- name: Delete the snapshot
  telco.cloud.f5_vnfm_snapshot:
    id: clean
    state: absent
"""

RETURN = r"""
---
execution_id:
  description:
    - Id of the execution that restores; null in check mode.
  returned: success
  type: str
  sample: 4d544ec7-7660-4564-9c35-5c8fa3280c4f
status:
  description:
    - How the execution ended, V(terminated) when all is well; V(pending) when it was not waited for, null in check
      mode.
  returned: success
  type: str
  sample: terminated
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
from ansible_collections.telco.cloud.plugins.module_utils.f5_vnfm.snapshot_restore import SNAPSHOT_RESTORE as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
