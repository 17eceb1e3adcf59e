#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/compute_images.py
# and tests/examples/openstack_compute_image_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_compute_image_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_compute_image_info
short_description: List images by way of Nova of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists images by way of the compute service (Nova), for logins that reach no image service.
  - Written from OpenStack API Complete Reference (2015-11-17), 3.19 Images, 3.20 Image metadata.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_compute_image
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
      - Only images of this name. With O(what=metadata) it is needed, and may be an id.
    type: str
  status:
    description:
      - Only images in this status, such as V(ACTIVE).
    type: str
  what:
    description:
      - 'What of them: all, ids and names only, or the metadata of one.'
    type: str
    default: details
    choices:
      - details
      - names
      - metadata
  metadata_key:
    description:
      - 'With O(what=metadata): only what has this key.'
    type: str
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: Look an image up by its name
  telco.cloud.openstack_compute_image_info:
    name: upf
  register: found

- name: See its metadata
  ansible.builtin.assert:
    that: found.compute_images[0].metadata.os_distro == 'debian'

- name: List ids and names of all that can be used
  telco.cloud.openstack_compute_image_info:
    what: names
    status: ACTIVE

- name: Only its metadata
  telco.cloud.openstack_compute_image_info:
    name: upf
    what: metadata

- name: Only one of them, by the image's id
  telco.cloud.openstack_compute_image_info:
    name: "{{ found.compute_images[0].id }}"
    what: metadata
    metadata_key: os_distro

- name: Delete the images
  telco.cloud.openstack_image:
    name: "{{ item }}"
    state: absent
  loop: [upf]
"""

RETURN = r"""
---
compute_images:
  description:
    - The compute images that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
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
    - name: upf-5.2
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
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.compute_images import COMPUTE_IMAGE_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
