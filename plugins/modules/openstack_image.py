#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/images.py
# and tests/examples/openstack_image.yml. Do not edit.
"""Ansible module telco.cloud.openstack_image."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_image
short_description: Manage images of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Creates images of the image service (Glance) with what is in them, changes and deletes them.
  - 'Content is sent piece by piece from a file, or from an address by way of a temporary file, and compared by
    its checksums. What an image has cannot be changed: O(recreate) deletes it and makes another one.'
  - Options and results have the names of M(openstack.cloud.image), so that its playbooks work here.
  - Written from OpenStack API Complete Reference (2015-11-17), 11.2 Images, 11.3 Image data, 11.4 Image tags, 12.2
    Images.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - O(state=inactive) is O(is_deactivated=true) for an image that is there, and looks at no other option.
  - O(checksum) and O(hash_value) are found out from O(filename); they need not be given.
  - With whom an image is shared is managed by M(telco.cloud.openstack_image_member).
  - Speaks Image v2, and Image v1 where a cloud's image service offers nothing else or C(image_api_version) of C(clouds.yaml)
    is V(1). Image v1 has no tags, takes no image out of use, and knows public and private ones only.
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_image_info
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
      - 'Name of the image, or the id of an existing one. Names need not be unique: when several images have it,
        the module fails and tells their ids.'
    type: str
    required: true
  id:
    description:
      - Id that a new image gets. Left out, Glance chooses one.
      - It cannot be changed later.
    type: str
  filename:
    description:
      - File whose content the image has, where the module runs. It is sent piece by piece, and compared by its
        checksums with what an existing image has.
    type: path
  url:
    description:
      - Address (http or https) of the content of a new image. The module downloads it into a temporary file and
        sends that on. What an existing image has is compared only where O(checksum) or O(hash_value) is given.
    type: str
  uri:
    description:
      - 'Address (http or https) that Glance itself downloads the content of a new image from, where the cloud lets
        it: C(web-download) of its interoperable import, or C(copy-from) of Image v1. What an existing image has
        is compared only where O(checksum) or O(hash_value) is given.'
    type: str
  use_import:
    description:
      - Whether the content from O(filename) or O(url) goes through the interoperable import (C(glance-direct)),
        which lets the cloud change its format. O(checksum) and O(hash_value) are those of the result then, and
        what an existing image has is compared only where one of them is given.
    type: bool
  import_method:
    description:
      - How Glance gets at O(uri); there is one way here.
    type: str
    choices:
      - web-download
  checksum:
    description:
      - MD5 of the content. O(filename) and O(url) must have it, and an existing image that has another one differs.
      - It cannot be changed later.
    type: str
  hash_value:
    description:
      - 'The same by SHA-512, which a cloud may have replaced by another algorithm: then it is not compared.'
      - It cannot be changed later.
    type: str
  disk_format:
    description:
      - Format of the disk; V(qcow2) of a new one with data.
      - It cannot be changed later.
    type: str
    choices:
      - ami
      - ari
      - aki
      - vhd
      - vhdx
      - vmdk
      - raw
      - qcow2
      - vdi
      - iso
      - ploop
  container_format:
    description:
      - Format around the disk; V(bare) of a new one with data.
      - It cannot be changed later.
    type: str
    choices:
      - ami
      - ari
      - aki
      - bare
      - ovf
      - ova
      - docker
      - compressed
  visibility:
    description:
      - 'Who may see it. A new one is V(shared): with those that become members of it.'
    type: str
    choices:
      - public
      - private
      - shared
      - community
  is_public:
    description:
      - V(true) is O(visibility=public), V(false) is O(visibility=private).
    type: bool
  is_protected:
    description:
      - Whether it cannot be deleted.
    type: bool
    aliases:
      - protected
  is_hidden:
    description:
      - Whether lists leave it out.
    type: bool
  is_deactivated:
    description:
      - 'Whether it is out of use: only administrators may download it, no server boots from it.'
    type: bool
  min_disk:
    description:
      - Least disk of a server that boots it, in GiB.
      - From 0 to 2.14748e+09.
    type: int
  min_ram:
    description:
      - Least memory of such a server, in MiB.
      - From 0 to 2.14748e+09.
    type: int
  owner:
    description:
      - Name or id of the project that owns it. Left out, a new one is the login's.
    type: str
    aliases:
      - project
  owner_domain:
    description:
      - Name or id of the domain that the project O(owner) is in. Left out, it is looked for in all of them.
    type: str
    aliases:
      - project_domain
  kernel:
    description:
      - Name or id of the image with its kernel.
    type: str
  ramdisk:
    description:
      - Name or id of the image with its RAM disk.
    type: str
  properties:
    description:
      - Further properties. Those that are not named stay as they are; one that is null is taken away.
    type: dict
  tags:
    description:
      - Its tags. Left out, they are not touched.
    type: list
    elements: str
  purge_tags:
    description:
      - Whether tags that are not in O(tags) are taken away.
    type: bool
    default: true
  state:
    description:
      - The state that the image is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
      - inactive
  recreate:
    description:
      - Whether to delete and create anew what cannot be changed in place. Without it such a difference is an error.
    type: bool
    default: false
  wait:
    description:
      - Whether to wait until the work is done on the server.
    type: bool
    default: true
  wait_timeout:
    description:
      - How long to wait for each step, in seconds.
    type: int
    default: 600
    aliases:
      - timeout
"""

EXAMPLES = r"""
- name: Upload an image from a file
  telco.cloud.openstack_image:
    name: upf
    filename: files/hello/blueprint.yaml
    disk_format: raw
    container_format: bare
    min_disk: 1
    min_ram: 512
    is_protected: false
    tags: [upf]
    properties:
      hw_disk_bus: virtio
      hw_vif_multiqueue_enabled: true
  register: upf

- name: See it
  ansible.builtin.assert:
    that:
      - upf.image.name == 'upf'
      - upf.image.properties.hw_vif_multiqueue_enabled == 'true'
      - ansible_check_mode or upf.image.status == 'active'

- name: Have an image that the module downloads
  telco.cloud.openstack_image:
    name: amf
    url: "{{ example_server }}/hello/blueprint.yaml"
    disk_format: raw
    visibility: private

- name: Have an image of another project, imported by way of Glance's staging area
  telco.cloud.openstack_image:
    name: nrf
    filename: files/hello/blueprint.yaml
    disk_format: raw
    use_import: true
    owner: demo
    owner_domain: Default

- name: Change who may see it, its properties and its tags; a property that is null is taken away
  telco.cloud.openstack_image:
    name: smf
    visibility: public
    min_ram: 1024
    tags: [new]
    properties:
      hw_disk_bus: virtio
      os_distro:

- name: Send the data that an image waits for
  telco.cloud.openstack_image:
    name: waiting
    filename: files/hello/blueprint.yaml

- name: Take an image back into use
  telco.cloud.openstack_image:
    name: paused
    is_deactivated: false

- name: Take one out of use
  telco.cloud.openstack_image:
    name: retired
    state: inactive

- name: Delete an image
  telco.cloud.openstack_image:
    name: former
    state: absent

- name: Delete the images
  telco.cloud.openstack_image:
    name: "{{ item }}"
    state: absent
  loop: [upf, amf, smf, nrf, waiting, paused, retired]
"""

RETURN = r"""
---
image:
  description:
    - The image as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
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
    name: upf-5.2
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.images import IMAGE as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
