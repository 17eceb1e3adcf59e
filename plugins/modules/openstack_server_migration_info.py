#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/migrations.py
# and tests/examples/openstack_server_migration_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_server_migration_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_server_migration_info
short_description: List migrations of servers of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists the migrations that the compute service (Nova) has on record, the newest first, with one request a page.
    Only administrators can.
  - Needs a compute service that speaks microversion 2.60 (OpenStack Queens) or a later one; an older one refuses,
    and tells which versions it speaks.
  - Written from OpenStack API Complete Reference (2015-11-17), 3.41 Migrations.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_server_migration
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
    support: full
options:
  host:
    description:
      - Only migrations from or to this host.
    type: str
  status:
    description:
      - Only migrations in exactly this state, such as V(running) or V(error).
    type: str
  type:
    description:
      - Only migrations of this kind; V(migration) is a cold one.
    type: str
    choices:
      - live-migration
      - migration
      - resize
      - evacuation
  server:
    description:
      - Only migrations of this server, by its id or exact name.
    type: str
    aliases:
      - instance
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: What was moved from or to a host
  telco.cloud.openstack_server_migration_info:
    host: mnode1.develop.stand.loc
  register: moves

- name: See both kinds
  ansible.builtin.assert:
    that: moves.migrations | map(attribute='migration_type') | sort == ['live-migration', 'migration']

- name: Whether anything waits to be confirmed
  telco.cloud.openstack_server_migration_info:
    status: finished
  register: waiting

- name: See that nothing does
  ansible.builtin.assert:
    that: waiting.migrations == []

- name: The last live migration of a server
  telco.cloud.openstack_server_migration_info:
    server: vm-1
    type: live-migration
    limit: 1
  register: last

- name: See where it went
  ansible.builtin.assert:
    that:
      - last.migrations[0].dest_compute == 'mnode3.develop.stand.loc'
      - last.migrations[0].status == 'completed'
"""

RETURN = r"""
---
migrations:
  description:
    - The migrations that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    id:
      description:
        - Number of the migration.
      returned: when the service sends it
      type: int
      sample: 3
    uuid:
      description:
        - Its id.
      returned: when the service sends it
      type: str
      sample: 1bacf413-99bf-44c9-a951-0c35ea920465
    server_id:
      description:
        - Id of the server that is moved.
      returned: when the service sends it
      type: str
      sample: 2594da2b-e860-4cb4-beb8-432bdb598601
    status:
      description:
        - How far it is, such as V(running), V(finished), which waits to be confirmed, V(confirmed), V(completed)
          or V(error).
      returned: when the service sends it
      type: str
      sample: completed
    migration_type:
      description:
        - V(live-migration), V(migration) for a cold one, V(resize) or V(evacuation).
      returned: when the service sends it
      type: str
      sample: live-migration
    source_compute:
      description:
        - The host it comes from.
      returned: when the service sends it
      type: str
      sample: compute1
    source_node:
      description:
        - The hypervisor it comes from.
      returned: when the service sends it
      type: str
      sample: compute1.example.com
    dest_compute:
      description:
        - The host it goes to; null before that is decided.
      returned: when the service sends it
      type: str
      sample: compute2
    dest_node:
      description:
        - The hypervisor it goes to.
      returned: when the service sends it
      type: str
      sample: compute2.example.com
    dest_host:
      description:
        - The address that it goes to.
      returned: when the service sends it
      type: str
      sample: 192.0.2.12
    old_flavor_id:
      description:
        - Nova's number of the flavor before.
      returned: when the service sends it
      type: int
      sample: 2
    new_flavor_id:
      description:
        - Nova's number of the flavor afterwards.
      returned: when the service sends it
      type: int
      sample: 2
    created_at:
      description:
        - When it was asked for (UTC).
      returned: when the service sends it
      type: str
      sample: '2026-11-21T09:30:00.000000'
    updated_at:
      description:
        - When it was last changed (UTC).
      returned: when the service sends it
      type: str
      sample: '2026-11-21T09:31:00.000000'
    links:
      description:
        - Its address, while a live migration goes on.
      returned: when the service sends it
      type: list
      elements: dict
  sample:
    - id: 3
      uuid: 1bacf413-99bf-44c9-a951-0c35ea920465
      server_id: 2594da2b-e860-4cb4-beb8-432bdb598601
      status: completed
      migration_type: live-migration
      source_compute: compute1
      source_node: compute1.example.com
      dest_compute: compute2
      dest_node: compute2.example.com
      dest_host: 192.0.2.12
      old_flavor_id: 2
      new_flavor_id: 2
      created_at: '2026-11-21T09:30:00.000000'
      updated_at: '2026-11-21T09:31:00.000000'
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.migrations import SERVER_MIGRATION_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
