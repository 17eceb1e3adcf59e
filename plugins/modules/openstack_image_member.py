#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/image_members.py
# and tests/examples/openstack_image_member.yml. Do not edit.
"""Ansible module telco.cloud.openstack_image_member."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_image_member
short_description: Share images of OpenStack with projects
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Shares an image of the image service (Glance) with a project, or takes it back. No other project is touched,
    unless it is to be the only one.
  - Only an image whose visibility is V(shared) can be shared; in Image v1 each that is not public.
  - Written from OpenStack API Complete Reference (2015-11-17), 11.5 Members, 12.3 Members, 12.4 Shared images.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - Speaks Image v2, and Image v1 where a cloud's image service offers nothing else or C(image_api_version) of C(clouds.yaml)
    is V(1). Image v1 has no tags, takes no image out of use, and knows public and private ones only.
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_image_member_info
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
  image:
    description:
      - Name or id of the image.
    type: str
    required: true
  project:
    description:
      - Name or id of the project.
    type: str
    required: true
  status:
    description:
      - 'What the project says of it: lists of images show it only when it is V(accepted). Only the project itself
        and administrators can change it. Left out, it is not touched; a new one is V(pending). Image v1 has none.'
    type: str
    choices:
      - pending
      - accepted
      - rejected
  exclusive:
    description:
      - Whether all other projects that the image is shared with lose it. V(false) is the same as leaving it out.
    type: bool
  can_share:
    description:
      - Whether the project may share it further. Only Image v1 knows this; left out, it is not touched, and a new
        one may not.
    type: bool
  state:
    description:
      - The state that the image member is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
"""

EXAMPLES = r"""
- name: Share an image with a project
  telco.cloud.openstack_image_member:
    image: upf
    project: admin

- name: Accept it, as the project or an administrator can
  telco.cloud.openstack_image_member:
    image: upf
    project: demo
    status: accepted

- name: Take an image back
  telco.cloud.openstack_image_member:
    image: upf
    project: service
    state: absent

- name: Share an image with one project only
  telco.cloud.openstack_image_member:
    image: smf
    project: demo
    exclusive: true

- name: Delete the images
  telco.cloud.openstack_image:
    name: "{{ item }}"
    state: absent
  loop: [upf, smf]
"""

RETURN = r"""
---
image_member:
  description:
    - The image member as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
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
    image: upf-5.2
    project: demo
    status: pending
    exclusive: true
    can_share: false
    image_id: 1bea47ed-f6a9-463b-b423-14b9cca9ad27
    member_id: 8989447062e04a818baf9e073fd04fa7
    created_at: '2026-11-21T09:30:00Z'
    updated_at: '2026-11-21T09:30:00Z'
    schema: /v2/schemas/member
id:
  description:
    - What identifies the image member. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.image_members import IMAGE_MEMBER as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
