#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/compute_images.py
# and tests/examples/openstack_compute_image.yml. Do not edit.
"""Ansible module telco.cloud.openstack_compute_image."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_compute_image
short_description: Manage images by way of Nova of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - 'Changes the metadata of images, and deletes them, by way of the compute service (Nova), which passes it on
    to the image service. It is for logins that reach no image service: others have M(telco.cloud.openstack_image).'
  - Written from OpenStack API Complete Reference (2015-11-17), 3.19 Images, 3.20 Image metadata.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - 'Asks for microversion 2.1, which Nova of today still answers. A change of metadata makes Nova write the image''s
    visibility anew: one that was shared is private then (seen at Zed). M(telco.cloud.openstack_image) does not
    do so.'
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_compute_image_info
extends_documentation_fragment:
  - telco.cloud.openstack
  - telco.cloud.attributes
  - telco.cloud.attributes.openstack
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
      - Name or id of the image.
    type: str
    required: true
  metadata:
    description:
      - Its metadata, which are properties of the image. Left out, they are not touched.
    type: dict
  purge_metadata:
    description:
      - Whether keys that are not in O(metadata) are taken away.
    type: bool
    default: false
  replace_metadata:
    description:
      - The same with one request, which carries all of O(metadata).
    type: bool
    default: false
  state:
    description:
      - The state that the image is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
"""

EXAMPLES = r"""
- name: Set one key of an image's metadata
  telco.cloud.openstack_compute_image:
    name: amf
    metadata:
      hw_disk_bus: virtio

- name: Set two, and take all others away
  telco.cloud.openstack_compute_image:
    name: smf
    metadata:
      os_distro: ubuntu
      hw_disk_bus: virtio
    purge_metadata: true

- name: The same with one request
  telco.cloud.openstack_compute_image:
    name: upf
    metadata:
      os_distro: ubuntu
      hw_disk_bus: virtio
    replace_metadata: true

- name: Delete an image
  telco.cloud.openstack_compute_image:
    name: former
    state: absent

- name: Delete the images
  telco.cloud.openstack_image:
    name: "{{ item }}"
    state: absent
  loop: [amf, smf, upf]
"""

RETURN = r"""
---
compute_image:
  description:
    - The image as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    name:
      description:
        - Name or id of the image.
      returned: when the service sends it
      type: str
      sample: upf-5.2
    metadata:
      description:
        - Its metadata, which are properties of the image. Left out, they are not touched.
      returned: when the service sends it
      type: dict
      sample: &id001
        hw_disk_bus: virtio
    id:
      description:
        - Id of the image.
      returned: when the service sends it
      type: str
      sample: 1bea47ed-f6a9-463b-b423-14b9cca9ad27
    status:
      description:
        - Its status, as Nova says it.
      returned: when the service sends it
      type: str
      sample: ACTIVE
    progress:
      description:
        - How much of it is there, in percent.
      returned: when the service sends it
      type: int
      sample: 100
    min_disk:
      description:
        - Least disk of a server, in GiB.
      returned: when the service sends it
      type: int
      sample: 0
    min_ram:
      description:
        - Least memory of a server, in MiB.
      returned: when the service sends it
      type: int
      sample: 0
    size:
      description:
        - Size in bytes.
      returned: when the service sends it
      type: int
      sample: 13167616
    created_at:
      description:
        - When it was made (UTC).
      returned: when the service sends it
      type: str
      sample: '2026-11-21T09:30:00Z'
    updated_at:
      description:
        - When it was changed (UTC).
      returned: when the service sends it
      type: str
      sample: '2026-11-21T09:30:00Z'
    links:
      description:
        - Its addresses.
      returned: when the service sends it
      type: list
      elements: dict
      sample: &id002 []
  sample:
    name: upf-5.2
    metadata: *id001
    id: 1bea47ed-f6a9-463b-b423-14b9cca9ad27
    status: ACTIVE
    progress: 100
    min_disk: 0
    min_ram: 0
    size: 13167616
    created_at: '2026-11-21T09:30:00Z'
    updated_at: '2026-11-21T09:30:00Z'
    links: *id002
id:
  description:
    - What identifies the image. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.compute_images import COMPUTE_IMAGE as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
