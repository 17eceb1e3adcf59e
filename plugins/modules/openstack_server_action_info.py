#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/server_reads.py
# and tests/examples/openstack_server_action_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_server_action_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_server_action_info
short_description: List what was done to a server of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists the actions on a server that the compute service (Nova) keeps record of, the last one first.
  - Written from OpenStack API Complete Reference (2015-11-17), 3.9 Servers action.
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
seealso:
  - module: telco.cloud.openstack_server_action
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
  name:
    description:
      - Name of the server, in the login's project, or its id.
    type: str
    required: true
    aliases:
      - server
  all_projects:
    description:
      - Whether a name is looked for in all projects. Only administrators can.
    type: bool
    default: false
  request_id:
    description:
      - Only the action of this request, with its C(events); results such as RV(telco.cloud.openstack_server_action#module:request_id)
        have it.
    type: str
  limit:
    description:
      - How many to get at the most, the last ones.
      - From 1 to 1000.
    type: int
"""

EXAMPLES = r"""
- name: See what was done to a server last
  telco.cloud.openstack_server_action_info:
    name: vm-1
    all_projects: true
    limit: 2
  register: done

- name: It was locked and unlocked
  ansible.builtin.assert:
    that: done.server_actions | map(attribute='action') == ['unlock', 'lock']

- name: See the steps of it
  telco.cloud.openstack_server_action_info:
    name: vm-1
    all_projects: true
    request_id: "{{ done.server_actions[0].request_id }}"
"""

RETURN = r"""
---
server_actions:
  description:
    - 'The actions: C(action), C(request_id), C(message) (V(Error) when it has failed), C(user_id), C(project_id),
      C(start_time), C(updated_at); of a single one C(events), too.'
  returned: success
  type: list
  elements: dict
  sample:
    - action: stop
      request_id: req-1d802623-d1ff-48fe-8436-12127f1e8089
      message: null
id:
  description:
    - Id of the server.
  returned: success
  type: str
  sample: 2594da2b-e860-4cb4-beb8-432bdb598601
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.server_reads import SERVER_ACTION_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
