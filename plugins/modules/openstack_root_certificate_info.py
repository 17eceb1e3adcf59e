#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/root_certificates.py
# and tests/examples/openstack_root_certificate_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_root_certificate_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_root_certificate_info
short_description: Get the root certificate of OpenStack's compute service
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Gets the certificate that the compute service (Nova) signs others with.
  - 'For clouds of that age: Nova has answered 410 (gone) since its release Pike.'
  - Written from OpenStack API Complete Reference (2015-11-17), 3.29 Root certificates.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_root_certificate
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
options: {}
"""

EXAMPLES = r"""
- name: Get what certificates of this cloud are signed with
  telco.cloud.openstack_root_certificate_info:
  register: found

- name: See that it is one
  ansible.builtin.assert:
    that: "'BEGIN CERTIFICATE' in found.root_certificate.data"
"""

RETURN = r"""
---
root_certificate:
  description:
    - The certificate.
  returned: success
  type: dict
  contains:
    data:
      description:
        - It, in PEM.
      returned: when the service sends it
      type: str
      sample: |-
        -----BEGIN CERTIFICATE-----
        ...
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.root_certificates import ROOT_CERTIFICATE_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
