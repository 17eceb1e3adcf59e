#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/openstack/quotas.py
# and tests/examples/openstack_quota.yml. Do not edit.
"""Ansible module telco.cloud.openstack_quota."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: openstack_quota
short_description: Manage quotas of OpenStack
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - Sets how much of the compute, network and block storage services a project may use, or resets it to the defaults.
    Only administrators can.
  - A service is asked only when one of its quotas is given; a cloud without block storage needs none. O(state=absent)
    resets those of all services that the catalog has, and changes nothing where they are as the defaults are.
  - Options and results have the names of M(openstack.cloud.quota), so that its playbooks work here.
  - Written from OpenStack API Complete Reference (2015-11-17), 1.10, 2.5, 3.43, 3.44 and 14.2.
requirements:
  - requests
  - keystoneauth1
  - PyYAML
notes:
  - 'Where a cloud''s block storage service has no version 3, or C(volume_api_version) of C(clouds.yaml) is V(1),
    version 1 is spoken: Cinder has had that up to its release Pike. What it has no word for is an error then.'
  - The options of the connection can be given once for all modules of OpenStack with C(module_defaults) and the
    action group C(group/telco.cloud.openstack). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.openstack_quota_info
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
      - Name or id of the project whose quotas they are.
    type: str
  user:
    description:
      - 'Name or id of a user: what this user may have of it. The compute service has such quotas, and the block
        storage service in its versions 1 and 2.'
    type: str
  quota_class:
    description:
      - Name of a class of quotas of the compute service, in place of a project. V(default) are the values of all
        projects that have none of their own. Classes cannot be deleted.
    type: str
  force:
    description:
      - Whether compute quotas may be set to less than is used already.
    type: bool
  cores:
    description:
      - The most virtual CPUs of all servers.
      - From -1 to 2.14748e+09.
    type: int
  fixed_ips:
    description:
      - The most fixed addresses of C(nova-network), which no release of today has.
      - From -1 to 2.14748e+09.
    type: int
  injected_file_content_bytes:
    description:
      - The most bytes of an injected file.
      - From -1 to 2.14748e+09.
    type: int
    aliases:
      - injected_file_size
  injected_file_path_bytes:
    description:
      - The most bytes of the path of an injected file.
      - From -1 to 2.14748e+09.
    type: int
    aliases:
      - injected_path_size
  injected_files:
    description:
      - The most files that are injected into a server.
      - From -1 to 2.14748e+09.
    type: int
  instances:
    description:
      - The most servers.
      - From -1 to 2.14748e+09.
    type: int
  key_pairs:
    description:
      - The most key pairs of a user.
      - From -1 to 2.14748e+09.
    type: int
  metadata_items:
    description:
      - The most metadata of a server.
      - From -1 to 2.14748e+09.
    type: int
  ram:
    description:
      - The most memory of all servers in MiB.
      - From -1 to 2.14748e+09.
    type: int
  server_group_members:
    description:
      - The most servers of a server group.
      - From -1 to 2.14748e+09.
    type: int
  server_groups:
    description:
      - The most server groups.
      - From -1 to 2.14748e+09.
    type: int
  floating_ips:
    description:
      - The most floating IPs.
      - From -1 to 2.14748e+09.
    type: int
    aliases:
      - floatingip
      - compute_floating_ips
      - network_floating_ips
  health_monitors:
    description:
      - The most health monitors of load balancers.
      - From -1 to 2.14748e+09.
    type: int
  l7_policies:
    description:
      - The most rules of load balancers for the content of requests.
      - From -1 to 2.14748e+09.
    type: int
    aliases:
      - l7policy
  listeners:
    description:
      - The most listeners of load balancers.
      - From -1 to 2.14748e+09.
    type: int
    aliases:
      - listener
  load_balancers:
    description:
      - The most load balancers.
      - From -1 to 2.14748e+09.
    type: int
    aliases:
      - loadbalancer
  members:
    description:
      - The most members of pools.
      - From -1 to 2.14748e+09.
    type: int
  networks:
    description:
      - The most networks.
      - From -1 to 2.14748e+09.
    type: int
    aliases:
      - network
  pools:
    description:
      - The most pools of load balancers.
      - From -1 to 2.14748e+09.
    type: int
    aliases:
      - pool
  ports:
    description:
      - The most ports.
      - From -1 to 2.14748e+09.
    type: int
    aliases:
      - port
  rbac_policies:
    description:
      - The most rules that share networks.
      - From -1 to 2.14748e+09.
    type: int
    aliases:
      - rbac_policy
  routers:
    description:
      - The most routers.
      - From -1 to 2.14748e+09.
    type: int
    aliases:
      - router
  security_group_rules:
    description:
      - The most rules of security groups.
      - From -1 to 2.14748e+09.
    type: int
    aliases:
      - security_group_rule
  security_groups:
    description:
      - The most security groups.
      - From -1 to 2.14748e+09.
    type: int
    aliases:
      - security_group
  subnet_pools:
    description:
      - The most subnet pools.
      - From -1 to 2.14748e+09.
    type: int
    aliases:
      - subnetpool
  subnets:
    description:
      - The most subnets.
      - From -1 to 2.14748e+09.
    type: int
    aliases:
      - subnet
  backup_gigabytes:
    description:
      - The most GiB of all backups.
      - From -1 to 2.14748e+09.
    type: int
  backups:
    description:
      - The most backups.
      - From -1 to 2.14748e+09.
    type: int
  gigabytes:
    description:
      - The most GiB of all volumes and snapshots.
      - From -1 to 2.14748e+09.
    type: int
  groups:
    description:
      - The most groups of volumes.
      - From -1 to 2.14748e+09.
    type: int
  per_volume_gigabytes:
    description:
      - The most GiB of a single volume.
      - From -1 to 2.14748e+09.
    type: int
  snapshots:
    description:
      - The most snapshots.
      - From -1 to 2.14748e+09.
    type: int
  volumes:
    description:
      - The most volumes.
      - From -1 to 2.14748e+09.
    type: int
  state:
    description:
      - The state that the quotas is brought into.
    type: str
    default: present
    choices:
      - present
      - absent
"""

EXAMPLES = r"""
- name: How many servers and networks a project may have
  telco.cloud.openstack_quota:
    name: ran-quotas
    cores: 40
    instances: 8
    networks: 6
    floating_ips: 4
  register: quota

- name: See both services' quotas
  ansible.builtin.assert:
    that:
      - quota.quotas.compute.cores == 40
      - quota.quotas.network.networks == 6
  when: not ansible_check_mode

- name: How much of it one user may have
  telco.cloud.openstack_quota:
    name: ran-quotas
    user: demo
    ram: 10240

- name: Fewer key pairs, whatever is used already
  telco.cloud.openstack_quota:
    name: ran-quotas
    key_pairs: 50
    force: true

- name: What a class of projects may have
  telco.cloud.openstack_quota:
    quota_class: silver
    cores: 60

- name: Let a user have what the project may have
  telco.cloud.openstack_quota:
    name: ran-trial
    user: demo
    state: absent

- name: Back to the defaults, in all services
  telco.cloud.openstack_quota:
    name: ran-trial
    state: absent

- name: Allow a project some volumes; no other service is asked
  telco.cloud.openstack_quota:
    name: ran-quotas
    volumes: 12
    gigabytes: 240

- name: Back to the defaults
  telco.cloud.openstack_quota:
    name: ran-quotas
    state: absent

- name: Another number for the class, which cannot be deleted
  telco.cloud.openstack_quota:
    quota_class: silver
    cores: 20

- name: Delete the projects
  telco.cloud.openstack_project:
    name: "{{ item }}"
    state: absent
  loop:
    - ran-quotas
    - ran-trial
"""

RETURN = r"""
---
quotas:
  description:
    - The quotas as it is afterwards, in check mode as it is predicted; empty when there is none.
  returned: success
  type: dict
  contains:
    name:
      description:
        - Name or id of the project whose quotas they are.
      returned: when the service sends it
      type: str
      sample: radio
    quota_class:
      description:
        - Name of a class of quotas of the compute service, in place of a project. V(default) are the values of
          all projects that have none of their own. Classes cannot be deleted.
      returned: when the service sends it
      type: str
      sample: default
    cores:
      description:
        - The most virtual CPUs of all servers.
      returned: when the service sends it
      type: int
      sample: 10
    fixed_ips:
      description:
        - The most fixed addresses of C(nova-network), which no release of today has.
      returned: when the service sends it
      type: int
      sample: 10
    injected_file_content_bytes:
      description:
        - The most bytes of an injected file.
      returned: when the service sends it
      type: int
      sample: 10
    injected_file_path_bytes:
      description:
        - The most bytes of the path of an injected file.
      returned: when the service sends it
      type: int
      sample: 10
    injected_files:
      description:
        - The most files that are injected into a server.
      returned: when the service sends it
      type: int
      sample: 10
    instances:
      description:
        - The most servers.
      returned: when the service sends it
      type: int
      sample: 10
    key_pairs:
      description:
        - The most key pairs of a user.
      returned: when the service sends it
      type: int
      sample: 10
    metadata_items:
      description:
        - The most metadata of a server.
      returned: when the service sends it
      type: int
      sample: 10
    ram:
      description:
        - The most memory of all servers in MiB.
      returned: when the service sends it
      type: int
      sample: 10
    server_group_members:
      description:
        - The most servers of a server group.
      returned: when the service sends it
      type: int
      sample: 10
    server_groups:
      description:
        - The most server groups.
      returned: when the service sends it
      type: int
      sample: 10
    floating_ips:
      description:
        - The most floating IPs.
      returned: when the service sends it
      type: int
      sample: 10
    health_monitors:
      description:
        - The most health monitors of load balancers.
      returned: when the service sends it
      type: int
      sample: 10
    l7_policies:
      description:
        - The most rules of load balancers for the content of requests.
      returned: when the service sends it
      type: int
      sample: 10
    listeners:
      description:
        - The most listeners of load balancers.
      returned: when the service sends it
      type: int
      sample: 10
    load_balancers:
      description:
        - The most load balancers.
      returned: when the service sends it
      type: int
      sample: 10
    members:
      description:
        - The most members of pools.
      returned: when the service sends it
      type: int
      sample: 10
    networks:
      description:
        - The most networks.
      returned: when the service sends it
      type: int
      sample: 10
    pools:
      description:
        - The most pools of load balancers.
      returned: when the service sends it
      type: int
      sample: 10
    ports:
      description:
        - The most ports.
      returned: when the service sends it
      type: int
      sample: 10
    rbac_policies:
      description:
        - The most rules that share networks.
      returned: when the service sends it
      type: int
      sample: 10
    routers:
      description:
        - The most routers.
      returned: when the service sends it
      type: int
      sample: 10
    security_group_rules:
      description:
        - The most rules of security groups.
      returned: when the service sends it
      type: int
      sample: 10
    security_groups:
      description:
        - The most security groups.
      returned: when the service sends it
      type: int
      sample: 10
    subnet_pools:
      description:
        - The most subnet pools.
      returned: when the service sends it
      type: int
      sample: 10
    subnets:
      description:
        - The most subnets.
      returned: when the service sends it
      type: int
      sample: 10
    backup_gigabytes:
      description:
        - The most GiB of all backups.
      returned: when the service sends it
      type: int
      sample: 10
    backups:
      description:
        - The most backups.
      returned: when the service sends it
      type: int
      sample: 10
    gigabytes:
      description:
        - The most GiB of all volumes and snapshots.
      returned: when the service sends it
      type: int
      sample: 10
    groups:
      description:
        - The most groups of volumes.
      returned: when the service sends it
      type: int
      sample: 10
    per_volume_gigabytes:
      description:
        - The most GiB of a single volume.
      returned: when the service sends it
      type: int
      sample: 10
    snapshots:
      description:
        - The most snapshots.
      returned: when the service sends it
      type: int
      sample: 10
    volumes:
      description:
        - The most volumes.
      returned: when the service sends it
      type: int
      sample: 10
    project_id:
      description:
        - Id of the project.
      returned: when the service sends it
      type: str
      sample: 4fd44f30292945e481c7b8a0c8908869
    compute:
      description:
        - The quotas of the compute service; only where it was asked. V(-1) is no limit.
      returned: when the service sends it
      type: dict
      sample: &id001
        cores: 10
        fixed_ips: 10
    network:
      description:
        - The quotas of the network service; only where it was asked. V(-1) is no limit.
      returned: when the service sends it
      type: dict
      sample: &id002
        floating_ips: 10
        health_monitors: 10
    volume:
      description:
        - The quotas of the volume service; only where it was asked. V(-1) is no limit.
      returned: when the service sends it
      type: dict
      sample: &id003
        backup_gigabytes: 10
        backups: 10
  sample:
    name: radio
    quota_class: default
    cores: 10
    fixed_ips: 10
    injected_file_content_bytes: 10
    injected_file_path_bytes: 10
    injected_files: 10
    instances: 10
    key_pairs: 10
    metadata_items: 10
    ram: 10
    server_group_members: 10
    server_groups: 10
    floating_ips: 10
    health_monitors: 10
    l7_policies: 10
    listeners: 10
    load_balancers: 10
    members: 10
    networks: 10
    pools: 10
    ports: 10
    rbac_policies: 10
    routers: 10
    security_group_rules: 10
    security_groups: 10
    subnet_pools: 10
    subnets: 10
    backup_gigabytes: 10
    backups: 10
    gigabytes: 10
    groups: 10
    per_volume_gigabytes: 10
    snapshots: 10
    volumes: 10
    project_id: 4fd44f30292945e481c7b8a0c8908869
    compute: *id001
    network: *id002
    volume: *id003
id:
  description:
    - What identifies the quotas. On failure, of what exists because of this run.
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
from ansible_collections.telco.cloud.plugins.module_utils.openstack.quotas import QUOTA as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
