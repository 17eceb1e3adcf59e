#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cloudmanager/node_images.py
# and tests/examples/cloudmanager_node_image_info.yml. Do not edit.
"""Ansible module telco.cloud.cloudmanager_node_image_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cloudmanager_node_image_info
short_description: List PXE images of CloudManager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists the PXE images that hosts start from, with their content.
  - Written from CloudManager REST API v1, PXE host images.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of CloudManager with C(module_defaults) and
    the action group C(group/telco.cloud.cloudmanager). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.cloudmanager_node_image
extends_documentation_fragment:
  - telco.cloud.cloudmanager
  - telco.cloud.attributes
  - telco.cloud.attributes.cloudmanager
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
      - Only the PXE image of this number.
    type: int
  name:
    description:
      - Only PXE images of this name.
    type: str
    aliases:
      - image_name
  created_at:
    description:
      - Only PXE images created at this time, such as V(2018-10-24T09:36:40).
    type: str
  filters:
    description:
      - 'Further parameters of the list, sent as they are. The reference says that some parameters support modifiers,
        and not which: those that your CloudManager knows are written here, as its own documentation writes them.'
    type: dict
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
  count_only:
    description:
      - 'Whether the server only counts them: RV(count) is the answer, and the list stays empty.'
    type: bool
    default: false
"""

EXAMPLES = r"""
- name: Look a PXE image up
  telco.cloud.cloudmanager_node_image_info:
    name: default
  register: found

- name: See what hosts start with it
  ansible.builtin.debug:
    msg: "{{ found.node_images[0].file_data }}"

- name: Count the PXE images
  telco.cloud.cloudmanager_node_image_info:
    count_only: true
  register: counted

- name: See that there are some
  ansible.builtin.assert:
    that:
      - counted.count >= 1
"""

RETURN = r"""
---
node_images:
  description:
    - The node images that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    name:
      description:
        - Name of the PXE image.
      returned: when the service sends it
      type: str
      sample: compute
    id:
      description:
        - Number of an existing PXE image, in place of C(name), where several have the same name.
      returned: when the service sends it
      type: int
      sample: 2
    file_data:
      description:
        - 'Content of the PXE image: the text of its boot configuration. It is needed for a new image. A file is
          read with P(ansible.builtin.file#lookup).'
        - Where an existing image has another content, that is an error, unless C(recreate=true). The new image
          has another number then, and has to be assigned anew to the hosts that had the old one.
      returned: when the service sends it
      type: str
      sample: |
        default vesamenu.c32
        label compute
        kernel vmlinuz
    created_at:
      description:
        - When it was created (ISO 8601).
      returned: when the service sends it
      type: str
      sample: '2018-10-24T09:36:40'
  sample:
    - name: compute
      id: 2
      file_data: |
        default vesamenu.c32
        label compute
        kernel vmlinuz
      created_at: '2018-10-24T09:36:40'
count:
  description:
    - How many node images match; with O(count_only=true) the server's answer, else those listed.
  returned: success
  type: int
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.cloudmanager.node_images import NODE_IMAGE_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
