#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/image_download.py
# and tests/examples/openstack_image_download.yml. Do not edit.
"""Ansible module telco.cloud.openstack_image_download."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_image_download
short_description: Download images of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Downloads what is in an image of the image service (Glance) into a file, piece by piece.
  - The file appears under its name only when it is whole and has the checksum that Glance tells. One that has it
    already is not downloaded again.
  - Written from OpenStack API Complete Reference (2015-11-17), 11.3.2 Download binary image data, 12.2.4 Show image
    details and image binary.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
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
    support: full
options:
  name:
    description:
      - Name or id of the image.
    type: str
    required: true
  path:
    description:
      - File that gets the data, where the module runs; its folder has to be there. It is for its owner only (mode
        0600).
    type: path
    required: true
    aliases:
      - dest
  wait_timeout:
    description:
      - How long the service may be silent, in seconds.
    type: int
    default: 600
"""

EXAMPLES = r"""
- name: Download an image
  telco.cloud.openstack_image_download:
    name: upf
    path: "{{ backup_dir }}/upf.raw"

- name: Delete the image
  telco.cloud.openstack_image:
    name: upf
    state: absent
"""

RETURN = r"""
---
id:
  description:
    - Id of the image.
  returned: success
  type: str
  sample: 1bea47ed-f6a9-463b-b423-14b9cca9ad27
path:
  description:
    - The file.
  returned: success
  type: str
  sample: /var/images/upf.qcow2
size:
  description:
    - Its size in bytes.
  returned: success
  type: int
  sample: 13167616
checksum:
  description:
    - Its MD5.
  returned: success
  type: str
  sample: 64d7c1cd2b6f60c92c14662941cb7913
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.image_download import IMAGE_DOWNLOAD as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
