#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cloudmanager/node_images.py
# and tests/examples/cloudmanager_node_image.yml. Do not edit.
"""Ansible module telco.cloud.cloudmanager_node_image."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cloudmanager_node_image
short_description: Manage PXE images of CloudManager
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Creates and deletes the PXE images that hosts start from.
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
  - module: telco.cloud.cloudmanager_node_image_info
extends_documentation_fragment:
  - telco.cloud.cloudmanager
  - telco.cloud.attributes
  - telco.cloud.attributes.cloudmanager
attributes:
  check_mode:
    support: full
  diff_mode:
    support: full
  idempotent:
    support: full
options:
  name:
    description:
      - Name of the PXE image.
    type: str
    aliases:
      - image_name
  id:
    description:
      - Number of an existing PXE image, in place of O(name), where several have the same name.
    type: int
  file_data:
    description:
      - 'Content of the PXE image: the text of its boot configuration. It is needed for a new image. A file is read
        with P(ansible.builtin.file#lookup).'
      - Where an existing image has another content, that is an error, unless O(recreate=true). The new image has
        another number then, and has to be assigned anew to the hosts that had the old one.
      - It cannot be changed later.
    type: str
  state:
    description:
      - The state that the PXE image is brought into.
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
"""

EXAMPLES = r"""
- name: Have a PXE image for edge hosts
  telco.cloud.cloudmanager_node_image:
    name: edge_host
    file_data: |
      default linux
      label linux
      kernel vmlinuz
      append initrd=dracut root=192.168.100.1:/mnt/rootfs ip=dhcp ro

- name: Have a PXE image with exactly this content, though it had another one
  telco.cloud.cloudmanager_node_image:
    name: radio_host
    file_data: |
      default linux
      label linux
      kernel vmlinuz
      append initrd=dracut root=192.168.100.2:/mnt/rootfs ip=dhcp ro
    recreate: true

- name: Delete a PXE image
  telco.cloud.cloudmanager_node_image:
    name: old_host
    state: absent

- name: Delete the images
  telco.cloud.cloudmanager_node_image:
    name: "{{ item }}"
    state: absent
  loop:
    - edge_host
    - radio_host
"""

RETURN = r"""
---
node_image:
  description:
    - The PXE image as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
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
    name: compute
    id: 2
    file_data: |
      default vesamenu.c32
      label compute
      kernel vmlinuz
    created_at: '2018-10-24T09:36:40'
id:
  description:
    - What identifies the PXE image. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.cloudmanager.node_images import NODE_IMAGE as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
