#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/root_certificates.py
# and tests/examples/openstack_root_certificate.yml. Do not edit.
"""Ansible module telco.cloud.openstack_root_certificate."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_root_certificate
short_description: Get certificates from OpenStack's compute service
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Has the compute service (Nova) make a private key and a certificate for the login's user, signed by its own
    root certificate, and writes them into files. Nova keeps neither.
  - 'Where both files are there already, nothing is asked for: what is in them is not looked at.'
  - Written from OpenStack API Complete Reference (2015-11-17), 3.29 Root certificates.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - 'For clouds of that age: Nova has answered 410 (gone) since its release Pike.'
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_root_certificate_info
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
  certificate_file:
    description:
      - File that gets the certificate (mode 0600).
    type: path
    required: true
  private_key_file:
    description:
      - File that gets the private key, for its owner only (mode 0600). The key is in no result.
    type: path
    required: true
  force:
    description:
      - Whether files that are there get a new pair.
    type: bool
    default: false
"""

EXAMPLES = r"""
- name: Have a certificate and its key
  telco.cloud.openstack_root_certificate:
    certificate_file: "{{ backup_dir }}/cert.pem"
    private_key_file: "{{ backup_dir }}/pk.pem"

- name: Remove the files
  ansible.builtin.file:
    path: "{{ item }}"
    state: absent
  loop:
    - "{{ backup_dir }}/cert.pem"
    - "{{ backup_dir }}/pk.pem"
"""

RETURN = r"""
---
certificate_file:
  description:
    - The file of the certificate.
  returned: success
  type: str
  sample: /etc/pki/cert.pem
private_key_file:
  description:
    - The file of the private key.
  returned: success
  type: str
  sample: /etc/pki/pk.pem
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.root_certificates import ROOT_CERTIFICATE as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
