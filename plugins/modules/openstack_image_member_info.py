#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/image_members.py
# and tests/examples/openstack_image_member_info.yml. Do not edit.
"""Ansible module telco.cloud.openstack_image_member_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_image_member_info
short_description: List with which projects images of OpenStack are shared
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Lists with which projects an image of the image service (Glance) is shared.
  - Speaks Image v2, and Image v1 where a cloud's image service offers nothing else or C(image_api_version) of C(clouds.yaml)
    is V(1). Image v1 has no tags, takes no image out of use, and knows public and private ones only.
  - Written from OpenStack API Complete Reference (2015-11-17), 11.5 Members, 12.3 Members, 12.4 Shared images.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_image_member
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
  image:
    description:
      - Name or id of the image. Image v2 needs it.
    type: str
  project:
    description:
      - 'Name or id of a project: only whether the image is shared with this one. Without O(image), which only works
        with Image v1, all images that are.'
    type: str
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: See with whom an image is shared
  telco.cloud.openstack_image_member_info:
    image: upf
  register: members

- name: See what they say
  ansible.builtin.assert:
    that: members.image_members | map(attribute='status') == ['accepted']

- name: Is it shared with this project?
  telco.cloud.openstack_image_member_info:
    image: upf
    project: demo

- name: Delete the image
  telco.cloud.openstack_image:
    name: upf
    state: absent
"""

RETURN = r"""
---
image_members:
  description:
    - The image members that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    image:
      description:
        - Name or id of the image.
      returned: when the service sends it
      type: str
      sample: upf-5.2
    project:
      description:
        - Name or id of the project.
      returned: when the service sends it
      type: str
      sample: demo
    status:
      description:
        - 'What the project says of it: lists of images show it only when it is V(accepted). Only the project itself
          and administrators can change it. Left out, it is not touched; a new one is V(pending). Image v1 has none.'
      returned: when the service sends it
      type: str
      sample: pending
    exclusive:
      description:
        - Whether all other projects that the image is shared with lose it. V(false) is the same as leaving it out.
      returned: when the service sends it
      type: bool
      sample: true
    can_share:
      description:
        - Whether the project may share it further. Only Image v1 knows this; left out, it is not touched, and a
          new one may not.
      returned: when the service sends it
      type: bool
      sample: false
    image_id:
      description:
        - Id of the image.
      returned: when the service sends it
      type: str
      sample: 1bea47ed-f6a9-463b-b423-14b9cca9ad27
    member_id:
      description:
        - Id of the project.
      returned: when the service sends it
      type: str
      sample: 8989447062e04a818baf9e073fd04fa7
    created_at:
      description:
        - When it was shared (UTC).
      returned: when the service sends it
      type: str
      sample: '2026-11-21T09:30:00Z'
    updated_at:
      description:
        - When the status was last changed (UTC).
      returned: when the service sends it
      type: str
      sample: '2026-11-21T09:30:00Z'
    schema:
      description:
        - Where its schema is.
      returned: when the service sends it
      type: str
      sample: /v2/schemas/member
  sample:
    - image: upf-5.2
      project: demo
      status: pending
      exclusive: true
      can_share: false
      image_id: 1bea47ed-f6a9-463b-b423-14b9cca9ad27
      member_id: 8989447062e04a818baf9e073fd04fa7
      created_at: '2026-11-21T09:30:00Z'
      updated_at: '2026-11-21T09:30:00Z'
      schema: /v2/schemas/member
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.openstack.image_members import IMAGE_MEMBER_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
