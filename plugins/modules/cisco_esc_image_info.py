#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cisco_esc/images.py
# and tests/examples/cisco_esc_image_info.yml. Do not edit.
"""Ansible module telco.cloud.cisco_esc_image_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cisco_esc_image_info
short_description: List images of Cisco ESC
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists the images that were created with ESC.
  - Written from Cisco ESC REST northbound API 2.2, 04-Images.
requirements:
  - requests
  - lxml
notes:
  - The options of the connection can be given once for all modules of Cisco ESC with C(module_defaults) and the
    action group C(group/telco.cloud.cisco_esc). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.cisco_esc_image
extends_documentation_fragment:
  - telco.cloud.cisco_esc
  - telco.cloud.attributes
  - telco.cloud.attributes.cisco_esc
attributes:
  check_mode:
    support: full
  diff_mode:
    support: none
  idempotent:
    support: full
options:
  internal_image_id:
    description:
      - Only the image with this identifier.
    type: str
  name:
    description:
      - Only what has exactly this name.
    type: str
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: List all images of ESC
  telco.cloud.cisco_esc_image_info:
  register: answer

- name: Show them
  ansible.builtin.debug:
    msg: "{{ answer.images | map(attribute='name') | join(', ') }}"

- name: Get one image
  telco.cloud.cisco_esc_image_info:
    internal_image_id: firewall-9
  register: one

- name: It can be used
  ansible.builtin.assert:
    that:
      - one.images[0].imageisenabled
      - one.images[0].properties.hw_rng_model == 'virtio'

- name: Delete the image
  telco.cloud.cisco_esc_image:
    internal_image_id: firewall-9
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
    - internal_image_id: firewall-9
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
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc.images import IMAGE_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
