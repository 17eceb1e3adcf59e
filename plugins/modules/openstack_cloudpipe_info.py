#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/cloudpipes.py
# and tests/examples/openstack_cloudpipe_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_cloudpipe_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_cloudpipe_info
short_description: List cloudpipes of OpenStack's nova-network
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists the servers through which projects' networks are reached.
  - 'For clouds of that age: Nova has answered 410 (gone) since its release Pike.'
  - Written from OpenStack API Complete Reference (2015-11-17), 3.30 Cloudpipe.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_cloudpipe
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
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: List the cloudpipes
  telco.cloud.openstack_cloudpipe_info:
  register: found

- name: See whose there are
  ansible.builtin.assert:
    that: "'e45ca02ed7d44f12b5795f76dd37fa69' in (found.cloudpipes | map(attribute='project_id'))"
"""

RETURN = r"""
---
cloudpipes:
  description:
    - The cloudpipes that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    project_id:
      description:
        - Id of the project.
      returned: when the service sends it
      type: str
      sample: e45ca02ed7d44f12b5795f76dd37fa69
    vpn_ip:
      description:
        - The address at which it is reached. Nova sets it for the login's own project only.
      returned: when the service sends it
      type: str
      sample: 203.0.113.1
    vpn_port:
      description:
        - The port there.
      returned: when the service sends it
      type: int
      sample: 2000
    instance_id:
      description:
        - Id of the server that it runs in.
      returned: when the service sends it
      type: str
      sample: 27deecdb-baa3-4a26-9c82-32994b815b01
    internal_ip:
      description:
        - Its address in the project's network.
      returned: when the service sends it
      type: str
      sample: 192.168.0.3
    status:
      description:
        - How it is.
      returned: when the service sends it
      type: str
      sample: running
    created_at:
      description:
        - When it was made (UTC).
      returned: when the service sends it
      type: str
      sample: '2012-11-27T17:18:01Z'
  sample:
    - project_id: e45ca02ed7d44f12b5795f76dd37fa69
      vpn_ip: 203.0.113.1
      vpn_port: 2000
      instance_id: 27deecdb-baa3-4a26-9c82-32994b815b01
      internal_ip: 192.168.0.3
      status: running
      created_at: '2012-11-27T17:18:01Z'
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.cloudpipes import CLOUDPIPE_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
