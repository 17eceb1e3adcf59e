#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cisco_esc/images.py
# and tests/examples/cisco_esc_image.yml. Do not edit.
"""Ansible module telco.cloud.cisco_esc_image."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cisco_esc_image
short_description: Manage images of Cisco ESC
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Creates and deletes images of Cisco Elastic Services Controller.
  - 'ESC cannot change an image: what differs is an error, unless O(recreate=true).'
  - ESC does such work in the background. The module waits for its end, told by ESC's callback or by looking itself.
  - Written from Cisco ESC REST northbound API 2.2, 04-Images.
requirements:
  - requests
  - lxml
notes:
  - The options of the connection can be given once for all modules of Cisco ESC with C(module_defaults) and the
    action group C(group/telco.cloud.cisco_esc). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.cisco_esc_image_info
extends_documentation_fragment:
  - telco.cloud.cisco_esc
  - telco.cloud.attributes
  - telco.cloud.attributes.cisco_esc
attributes:
  check_mode:
    support: full
  diff_mode:
    support: full
  idempotent:
    support: full
options:
  internal_image_id:
    description:
      - 'Identifier of the image in ESC, chosen by you: 1 to 72 letters, digits, V(-), V(.) and V(_), unique among
        all of ESC''s tenants, networks, subnets and deployments, and better not used again after a deletion.'
    type: str
    required: true
  name:
    description:
      - Name of the image in the infrastructure below ESC, 1 to 255 characters. It is needed for a new image.
      - It cannot be changed later.
    type: str
  src:
    description:
      - Address from which ESC fetches the image. It is needed for a new image.
      - It cannot be changed later.
    type: str
  disk_bus:
    description:
      - How VMs see their disks. Other kinds are given by O(properties).
      - It cannot be changed later.
    type: str
    choices:
      - ide
      - scsi
      - virtio
  e1000_net:
    description:
      - Whether VMs see network cards of the kind e1000.
      - It cannot be changed later.
    type: bool
  virtio_net:
    description:
      - Whether VMs see network cards of the kind virtio.
      - It cannot be changed later.
    type: bool
  visibility:
    description:
      - Who may use it, such as V(public).
      - It cannot be changed later.
    type: str
  external_image_id:
    description:
      - Identifier of the image in the infrastructure below ESC, at most 72 characters. A new one gets its own.
      - It cannot be changed later.
    type: str
  properties:
    description:
      - Metadata of the image in OpenStack, name by value; ESC does not look at them. All of them are given together.
      - It cannot be changed later.
    type: dict
  loopback_mode:
    description:
      - 'Sends C(Loopback-Mode) with a deletion: ESC goes through it without asking the infrastructure below it
        to delete anything.'
    type: bool
  callback_url:
    description:
      - 'Address of a receiver of yours that ESC tells when the operation has ended. Without it the module listens
        itself while it waits. Either way the module looks for itself: a callback that gets lost does no harm.'
      - Without it the environment variable E(CISCO_ESC_CALLBACK_URL) is used.
    type: str
  callback_address:
    description:
      - Name or address under which ESC reaches the machine that the module runs on, for the module's own listener.
        Without it, the address from which that machine talks to ESC.
      - Without it the environment variable E(CISCO_ESC_CALLBACK_ADDRESS) is used.
    type: str
  callback_port:
    description:
      - Port of the module's own listener, for a firewall that lets only some through; V(0) takes a free one.
      - Without it the environment variable E(CISCO_ESC_CALLBACK_PORT) is used.
    type: int
    default: 0
  state:
    description:
      - The state that the image is brought into.
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
"""

EXAMPLES = r"""
- name: Make an image from a file
  telco.cloud.cisco_esc_image:
    internal_image_id: firewall-9
    name: firewall-9.1
    src: http://files.example.com/firewall-9.1.qcow2
    disk_bus: virtio

- name: Make an image with properties for OpenStack
  telco.cloud.cisco_esc_image:
    internal_image_id: router-17
    name: router-17.3
    src: http://files.example.com/router-17.3.qcow2
    disk_bus: virtio
    properties:
      os_secure_boot: enabled
      hw_rng_model: virtio
      hw_vif_multiqueue_enabled: true
    wait_timeout: 1800

- name: Delete an image that nobody uses any more
  telco.cloud.cisco_esc_image:
    internal_image_id: firewall-8
    state: absent

- name: Delete the images
  telco.cloud.cisco_esc_image:
    internal_image_id: "{{ item }}"
    state: absent
  loop:
    - firewall-8
    - firewall-9
    - router-17
"""

RETURN = r"""
---
image:
  description:
    - The image as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    internal_image_id:
      description:
        - 'Identifier of the image in ESC, chosen by you: 1 to 72 letters, digits, V(-), V(.) and V(_), unique among
          all of ESC''s tenants, networks, subnets and deployments, and better not used again after a deletion.'
      returned: when the service sends it
      type: str
      sample: firewall-9
    name:
      description:
        - Name of the image in the infrastructure below ESC, 1 to 255 characters. It is needed for a new image.
      returned: when the service sends it
      type: str
      sample: firewall-9.1
    src:
      description:
        - Address from which ESC fetches the image. It is needed for a new image.
      returned: when the service sends it
      type: str
      sample: http://files.example.com/firewall-9.1.qcow2
    disk_bus:
      description:
        - How VMs see their disks. Other kinds are given by C(properties).
      returned: when the service sends it
      type: str
      sample: virtio
    e1000_net:
      description:
        - Whether VMs see network cards of the kind e1000.
      returned: when the service sends it
      type: bool
      sample: false
    virtio_net:
      description:
        - Whether VMs see network cards of the kind virtio.
      returned: when the service sends it
      type: bool
      sample: true
    visibility:
      description:
        - Who may use it, such as V(public).
      returned: when the service sends it
      type: str
      sample: public
    external_image_id:
      description:
        - Identifier of the image in the infrastructure below ESC, at most 72 characters. A new one gets its own.
      returned: when the service sends it
      type: str
      sample: 5021843b-fcc5-2c1b-8fc4-935147f95872
    properties:
      description:
        - Metadata of the image in OpenStack, name by value; ESC does not look at them. All of them are given together.
      returned: when the service sends it
      type: dict
      sample: &id001
        hw_vif_multiqueue_enabled: 'true'
    imageisenabled:
      description:
        - Whether it can be used.
      returned: when the service sends it
      type: bool
      sample: true
    internal_tenant_id:
      description:
        - Identifier in ESC of the tenant that it belongs to.
      returned: when the service sends it
      type: str
      sample: SystemAdminTenantId
    external_tenant_id:
      description:
        - Identifier of that tenant in the infrastructure below ESC.
      returned: when the service sends it
      type: str
      sample: SystemAdminTenantId
    event_type:
      description:
        - The last thing that ESC did with it.
      returned: when the service sends it
      type: str
      sample: CREATE_IMAGE
  sample:
    internal_image_id: firewall-9
    name: firewall-9.1
    src: http://files.example.com/firewall-9.1.qcow2
    disk_bus: virtio
    e1000_net: false
    virtio_net: true
    visibility: public
    external_image_id: 5021843b-fcc5-2c1b-8fc4-935147f95872
    properties: *id001
    imageisenabled: true
    internal_tenant_id: SystemAdminTenantId
    external_tenant_id: SystemAdminTenantId
    event_type: CREATE_IMAGE
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
from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc.images import IMAGE as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
