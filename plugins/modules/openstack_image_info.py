#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/images.py
# and tests/examples/openstack_image_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_image_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_image_info
short_description: List images of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists images of the image service (Glance).
  - Options and results have the names of M(openstack.cloud.image_info), so that its playbooks work here.
  - Speaks Image v2, and Image v1 where a cloud's image service offers nothing else or C(image_api_version) of C(clouds.yaml)
    is V(1). Image v1 has no tags, takes no image out of use, and knows public and private ones only.
  - Written from OpenStack API Complete Reference (2015-11-17), 11.2 Images, 11.3 Image data, 11.4 Image tags, 12.2
    Images.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_image
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
      - Name or id of a image. Left out, all that the login may see are returned.
    type: str
    aliases:
      - image
  filters:
    description:
      - Further attributes that must be as they are here. The service filters by them; which ones it knows is its
        own matter. Options' names and the service's names both work.
    type: dict
    aliases:
      - properties
  detailed:
    description:
      - With V(false), Image v1 lists ids, names, formats, checksums and sizes only. Image v2 always tells all.
    type: bool
    default: true
  visibility:
    description:
      - 'Only images that are seen by these: public, private, shared, community, all.'
    type: str
  owner:
    description:
      - Only images of the project of this id.
    type: str
  status:
    description:
      - Only images in this status.
    type: str
  tag:
    description:
      - Only images with this tag.
    type: str
  size_min:
    description:
      - Only images of at least so many bytes.
    type: int
  size_max:
    description:
      - Only images of at most so many bytes.
    type: int
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: Look an image up by its name
  telco.cloud.openstack_image_info:
    name: upf
  register: found

- name: See it
  ansible.builtin.assert:
    that:
      - found.images | length == 1
      - found.images[0].status == 'active'
      - found.images[0].tags == ['telco']

- name: The same by its id
  telco.cloud.openstack_image_info:
    name: "{{ made.id }}"

- name: All with a tag, not larger than a megabyte
  telco.cloud.openstack_image_info:
    tag: telco
    size_max: 1048576

- name: Delete the image
  telco.cloud.openstack_image:
    name: upf
    state: absent
"""

RETURN = r"""
---
images:
  description:
    - The images that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    name:
      description:
        - 'Name of the image, or the id of an existing one. Names need not be unique: when several images have it,
          the module fails and tells their ids.'
      returned: when the service sends it
      type: str
      sample: upf-5.2
    id:
      description:
        - Id that a new image gets. Left out, Glance chooses one.
      returned: when the service sends it
      type: str
      sample: 1bea47ed-f6a9-463b-b423-14b9cca9ad27
    filename:
      description:
        - File whose content the image has, where the module runs. It is sent piece by piece, and compared by its
          checksums with what an existing image has.
      returned: when the service sends it
      type: str
    url:
      description:
        - Address (http or https) of the content of a new image. The module downloads it into a temporary file and
          sends that on. What an existing image has is compared only where C(checksum) or C(hash_value) is given.
      returned: when the service sends it
      type: str
    uri:
      description:
        - 'Address (http or https) that Glance itself downloads the content of a new image from, where the cloud
          lets it: C(web-download) of its interoperable import, or C(copy-from) of Image v1. What an existing image
          has is compared only where C(checksum) or C(hash_value) is given.'
      returned: when the service sends it
      type: str
    checksum:
      description:
        - MD5 of the content. C(filename) and C(url) must have it, and an existing image that has another one differs.
      returned: when the service sends it
      type: str
      sample: 64d7c1cd2b6f60c92c14662941cb7913
    hash_value:
      description:
        - 'The same by SHA-512, which a cloud may have replaced by another algorithm: then it is not compared.'
      returned: when the service sends it
      type: str
      sample: d6292685b380e338
    hash_algo:
      description:
        - Algorithm of C(hash_value).
      returned: when the service sends it
      type: str
      sample: sha512
    disk_format:
      description:
        - Format of the disk; V(qcow2) of a new one with data.
      returned: when the service sends it
      type: str
      sample: qcow2
    container_format:
      description:
        - Format around the disk; V(bare) of a new one with data.
      returned: when the service sends it
      type: str
      sample: bare
    visibility:
      description:
        - 'Who may see it. A new one is V(shared): with those that become members of it.'
      returned: when the service sends it
      type: str
      sample: shared
    is_protected:
      description:
        - Whether it cannot be deleted.
      returned: when the service sends it
      type: bool
      sample: false
    is_hidden:
      description:
        - Whether lists leave it out.
      returned: when the service sends it
      type: bool
      sample: false
    is_deactivated:
      description:
        - 'Whether it is out of use: only administrators may download it, no server boots from it.'
      returned: when the service sends it
      type: bool
      sample: false
    min_disk:
      description:
        - Least disk of a server that boots it, in GiB.
      returned: when the service sends it
      type: int
      sample: 0
    min_ram:
      description:
        - Least memory of such a server, in MiB.
      returned: when the service sends it
      type: int
      sample: 0
    owner:
      description:
        - Name or id of the project that owns it. Left out, a new one is the login's.
      returned: when the service sends it
      type: str
      sample: 5ef70662f8b34079a6eddb8da9d75fe8
    kernel:
      description:
        - Name or id of the image with its kernel.
      returned: when the service sends it
      type: str
    ramdisk:
      description:
        - Name or id of the image with its RAM disk.
      returned: when the service sends it
      type: str
    properties:
      description:
        - Further properties. Those that are not named stay as they are; one that is null is taken away.
      returned: when the service sends it
      type: dict
      sample: &id001
        hw_disk_bus: virtio
    tags:
      description:
        - Its tags. Left out, they are not touched.
      returned: when the service sends it
      type: list
      elements: str
      sample: &id002
        - ubuntu
    status:
      description:
        - V(queued) waits for its data, V(active) can be used.
      returned: when the service sends it
      type: str
      sample: active
    size:
      description:
        - Size of the data in bytes.
      returned: when the service sends it
      type: int
      sample: 13167616
    virtual_size:
      description:
        - Size of the disk in bytes, if it is known.
      returned: when the service sends it
      type: int
    created_at:
      description:
        - When it was made (UTC).
      returned: when the service sends it
      type: str
      sample: '2026-11-21T09:30:00Z'
    updated_at:
      description:
        - When it was last changed (UTC).
      returned: when the service sends it
      type: str
      sample: '2026-11-21T09:30:00Z'
    file:
      description:
        - Where its data are.
      returned: when the service sends it
      type: str
      sample: /v2/images/1bea47ed-f6a9-463b-b423-14b9cca9ad27/file
    schema:
      description:
        - Where its schema is.
      returned: when the service sends it
      type: str
      sample: /v2/schemas/image
  sample:
    - name: upf-5.2
      id: 1bea47ed-f6a9-463b-b423-14b9cca9ad27
      checksum: 64d7c1cd2b6f60c92c14662941cb7913
      hash_value: d6292685b380e338
      hash_algo: sha512
      disk_format: qcow2
      container_format: bare
      visibility: shared
      is_protected: false
      is_hidden: false
      is_deactivated: false
      min_disk: 0
      min_ram: 0
      owner: 5ef70662f8b34079a6eddb8da9d75fe8
      properties: *id001
      tags: *id002
      status: active
      size: 13167616
      created_at: '2026-11-21T09:30:00Z'
      updated_at: '2026-11-21T09:30:00Z'
      file: /v2/images/1bea47ed-f6a9-463b-b423-14b9cca9ad27/file
      schema: /v2/schemas/image
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.images import IMAGE_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
