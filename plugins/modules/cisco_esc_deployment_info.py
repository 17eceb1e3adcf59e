#!/usr/bin/python
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
# Written by `make modules` from plugins/module_utils/cisco_esc/deployments.py
# and tests/examples/cisco_esc_deployment_info.yml. Do not edit.
"""Ansible module telco.cloud.cisco_esc_deployment_info."""

from __future__ import annotations

DOCUMENTATION = r"""
---
module: cisco_esc_deployment_info
short_description: List deployments of Cisco ESC
version_added: 0.1.0
author:
  - telco.cloud contributors (@telco-cloud)
description:
  - 'Lists deployments with their state and their VMs: names, states, hosts, addresses; and with their configuration
    in the form of the options of M(telco.cloud.cisco_esc_deployment).'
  - Written from Cisco ESC REST northbound API 2.2, 06-Deployments.
requirements:
  - requests
  - lxml
notes:
  - The options of the connection can be given once for all modules of Cisco ESC with C(module_defaults) and the
    action group C(group/telco.cloud.cisco_esc). An option wins over its environment variable.
  - An empty string, as an unfilled field of an AWX survey sends it, means that the option is not given.
seealso:
  - module: telco.cloud.cisco_esc_deployment
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
  internal_deployment_id:
    description:
      - Only the deployment with this identifier.
    type: str
  name:
    description:
      - Only deployments of this name.
    type: str
  internal_tenant_id:
    description:
      - Only deployments of the tenant with this identifier in ESC.
    type: str
  service_state:
    description:
      - Only deployments whose service is in this state, such as V(SERVICE_ERROR_STATE).
    type: str
  configuration:
    description:
      - Whether to fetch the configuration of each, by a request of its own. Without this option only that of O(internal_deployment_id)
        is fetched.
    type: bool
  show_values:
    description:
      - 'Whether to show the values of variables, properties and inline texts, some of which may be secret: ESC
        does not tell which.'
    type: bool
    default: false
  limit:
    description:
      - How many objects to return at the most. No further pages are asked for.
    type: int
"""

EXAMPLES = r"""
- name: Look at a deployment, its VMs and its configuration
  telco.cloud.cisco_esc_deployment_info:
    internal_deployment_id: edge-info
  register: found

- name: Show which VM has which address
  ansible.builtin.debug:
    msg: "{{ item.vm_name }} {{ item.interfaces | map(attribute='ip_address') | join(' ') }}"
  loop: "{{ found.deployments[0].vms }}"
  loop_control:
    label: "{{ item.vm_name }}"

- name: Look for deployments of a tenant that are in error
  telco.cloud.cisco_esc_deployment_info:
    internal_tenant_id: radio
    service_state: SERVICE_ERROR_STATE
  register: broken

- name: There are none
  ansible.builtin.assert:
    that: broken.deployments == []

- name: Delete the deployment
  telco.cloud.cisco_esc_deployment:
    internal_deployment_id: edge-info
    state: absent

- name: Delete the tenant
  telco.cloud.cisco_esc_tenant:
    internal_tenant_id: radio
    state: absent
"""

RETURN = r"""
---
deployments:
  description:
    - The deployments that match, in the server's order or as sorted; empty when none does.
  returned: success
  type: list
  elements: dict
  contains:
    internal_deployment_id:
      description:
        - 'Identifier of the deployment in ESC, chosen by you: 1 to 72 letters, digits, V(-), V(.) and V(_), unique
          among all of ESC''s tenants, networks, subnets and deployments, and better not used again after a deletion.'
      returned: when the service sends it
      type: str
      sample: edge
    tenant_name:
      description:
        - Name of the tenant that it belongs to, 1 to 64 characters. It is needed for a new deployment.
      returned: when the service sends it
      type: str
      sample: radio-network
    name:
      description:
        - Name of the deployment, 1 to 255 characters, unique in its tenant. It is needed for a new deployment.
      returned: when the service sends it
      type: str
      sample: edge-firewall
    networks:
      description:
        - All networks that come and go with the deployment, in any order.
      returned: when the service sends it
      type: list
      elements: dict
      contains:
        name:
          description:
            - Name of the network, unique.
          returned: when the service sends it
          type: str
          sample: inside
        shared:
          description:
            - Whether other tenants can use it.
          returned: when the service sends it
          type: bool
          sample: false
        admin_state:
          description:
            - Whether it is up.
          returned: when the service sends it
          type: bool
          sample: true
        subnets:
          description:
            - All of its subnets, in any order.
          returned: when the service sends it
          type: list
          elements: dict
          contains:
            name:
              description:
                - Name of the subnet, unique in the network.
              returned: when the service sends it
              type: str
              sample: inside-4
            ipversion:
              description:
                - V(ipv4) or V(ipv6).
              returned: when the service sends it
              type: str
              sample: ipv4
            dhcp:
              description:
                - Whether addresses are given out.
              returned: when the service sends it
              type: bool
              sample: true
            address:
              description:
                - Its address.
              returned: when the service sends it
              type: str
              sample: 192.0.2.0
            netmask:
              description:
                - Its netmask.
              returned: when the service sends it
              type: str
              sample: 255.255.255.0
            gateway:
              description:
                - Its gateway.
              returned: when the service sends it
              type: str
              sample: 192.0.2.1
    placement:
      description:
        - Where the VMs are put; all rules are given together.
      returned: when the service sends it
      type: list
      elements: dict
      contains:
        type:
          description:
            - 'Kind of the rule: V(zone_host), V(affinity) or V(anti_affinity).'
          returned: when the service sends it
          type: str
          sample: zone_host
        enforcement:
          description:
            - V(strict), or V(preferred).
          returned: when the service sends it
          type: str
          sample: strict
        zone:
          description:
            - Zone, or cluster, that they are put into.
          returned: when the service sends it
          type: str
          sample: nova
        host:
          description:
            - Host that they are put on.
          returned: when the service sends it
          type: str
          sample: compute-1
        vm_group_refs:
          description:
            - Groups that they are put together with, or apart from.
          returned: when the service sends it
          type: list
          elements: str
          sample: &id001
            - asa
    policies:
      description:
        - 'All policies, in any order: what is done at a step of the lifecycle.'
      returned: when the service sends it
      type: list
      elements: dict
      contains:
        name:
          description:
            - Name of the policy, unique.
          returned: when the service sends it
          type: str
          sample: notify
        conditions:
          description:
            - Names of the steps.
          returned: when the service sends it
          type: list
          elements: str
          sample: &id002
            - LCS::POST_DEPLOY_ALIVE
        actions:
          description:
            - What is done, in any order.
          returned: when the service sends it
          type: list
          elements: dict
          contains:
            name:
              description:
                - Name of the action, unique in the policy.
              returned: when the service sends it
              type: str
              sample: tell
            type:
              description:
                - Its type, such as V(SCRIPT) or V(pre-defined).
              returned: when the service sends it
              type: str
              sample: SCRIPT
            properties:
              description:
                - Its properties, by name.
              returned: when the service sends it
              type: dict
              sample: &id003
                script_filename: /opt/tell.sh
    vm_groups:
      description:
        - All groups of VMs that are alike, in any order. Of a group that exists, only what is given here is compared,
          and the rest is kept.
        - A group that is not listed is removed with its VMs; so is what is not in a list within a group that is
          given. An empty list removes all.
      returned: when the service sends it
      type: list
      elements: dict
      contains:
        name:
          description:
            - Name of the group, unique in the deployment.
          returned: when the service sends it
          type: str
          sample: asa
        locator:
          description:
            - Which infrastructure (VIM) the group is deployed to, where ESC has several.
          returned: when the service sends it
          type: dict
          contains:
            vim_id:
              description:
                - Identifier of the VIM connector.
              returned: when the service sends it
              type: str
              sample: east
            vim_project:
              description:
                - Project, in OpenStack.
              returned: when the service sends it
              type: str
              sample: radio
            vim_region:
              description:
                - Region.
              returned: when the service sends it
              type: str
              sample: RegionOne
            vim_vdc:
              description:
                - Virtual data center.
              returned: when the service sends it
              type: str
              sample: vdc-1
        bootup_time:
          description:
            - 'Seconds that a VM may take to answer for the first time; V(-1): it is not waited for.'
          returned: when the service sends it
          type: int
          sample: 300
        reboot_time:
          description:
            - Seconds that a VM may take to reboot.
          returned: when the service sends it
          type: int
          sample: 100
        recovery_wait_time:
          description:
            - Seconds between a failure and the recovery.
          returned: when the service sends it
          type: int
          sample: 10
        recovery_policy:
          description:
            - What ESC does with a VM that does not answer any more.
          returned: when the service sends it
          type: dict
          contains:
            recovery_type:
              description:
                - Whether ESC recovers by itself, or waits for M(telco.cloud.cisco_esc_vm_recovery).
              returned: when the service sends it
              type: str
              sample: AUTO
            action_on_recovery:
              description:
                - What is tried.
              returned: when the service sends it
              type: str
              sample: REBOOT_THEN_REDEPLOY
            max_retries:
              description:
                - How often it is tried.
              returned: when the service sends it
              type: int
              sample: 3
        image:
          description:
            - Image of the VMs.
          returned: when the service sends it
          type: str
          sample: asa-9
        flavor:
          description:
            - Flavor of the VMs. Another one resizes them.
          returned: when the service sends it
          type: str
          sample: asa-small
        interfaces:
          description:
            - All interfaces of each VM, in any order. One that is not listed is removed.
          returned: when the service sends it
          type: list
          elements: dict
          contains:
            nicid:
              description:
                - Number of the interface, unique in the group.
              returned: when the service sends it
              type: int
              sample: 1
            type:
              description:
                - Kind of the interface, such as V(virtual), V(direct) or V(macvtap).
              returned: when the service sends it
              type: str
              sample: virtual
            network:
              description:
                - Network that it is connected to, by the name that the infrastructure or ESC knows.
              returned: when the service sends it
              type: str
              sample: mgmt
            ip_address:
              description:
                - Its address. With several VMs in the group, addresses come from the pools of C(vm_groups[].scaling).
              returned: when the service sends it
              type: str
              sample: 192.0.2.16
            mac_address:
              description:
                - Its MAC address.
              returned: when the service sends it
              type: str
              sample: fa:16:3e:c4:0c:d0
            security_groups:
              description:
                - Names of its security groups.
              returned: when the service sends it
              type: list
              elements: str
              sample:
                - mgmt-only
            allowed_address_pairs:
              description:
                - Further addresses that may be used on it, such as one that a pair of VMs shares.
              returned: when the service sends it
              type: list
              elements: dict
              contains:
                ip_address:
                  description:
                    - Address, or that of a network.
                  returned: when the service sends it
                  type: str
                  sample: 192.0.2.250
                netmask:
                  description:
                    - Its netmask.
                  returned: when the service sends it
                  type: str
                  sample: 255.255.255.255
        trunks:
          description:
            - 'All trunks, in any order: interfaces that carry several networks.'
          returned: when the service sends it
          type: list
          elements: dict
          contains:
            name:
              description:
                - Name of the trunk, unique in the group.
              returned: when the service sends it
              type: str
              sample: access
            parent_nicid:
              description:
                - The interface that carries the subports.
              returned: when the service sends it
              type: int
              sample: 0
            subports:
              description:
                - All of its subports, in any order.
              returned: when the service sends it
              type: list
              elements: dict
              contains:
                name:
                  description:
                    - Name of the subport, unique in the trunk.
                  returned: when the service sends it
                  type: str
                  sample: radio
                network:
                  description:
                    - Network that it is connected to.
                  returned: when the service sends it
                  type: str
                  sample: radio
                segmentation_type:
                  description:
                    - How its traffic is told apart, such as V(vlan).
                  returned: when the service sends it
                  type: str
                  sample: vlan
                segmentation_id:
                  description:
                    - Number that tells it apart.
                  returned: when the service sends it
                  type: int
                  sample: 500
                ip_address:
                  description:
                    - Its address.
                  returned: when the service sends it
                  type: str
                  sample: 192.0.2.17
                mac_address:
                  description:
                    - Its MAC address.
                  returned: when the service sends it
                  type: str
                  sample: fa:16:3e:c4:0c:d1
                binding_profile:
                  description:
                    - Properties of its binding, by name.
                  returned: when the service sends it
                  type: dict
                  sample:
                    trusted: 'true'
        scaling:
          description:
            - How many VMs the group has.
          returned: when the service sends it
          type: dict
          contains:
            min_active:
              description:
                - VMs at the least; so many are deployed.
              returned: when the service sends it
              type: int
              sample: 1
            max_active:
              description:
                - VMs at the most.
              returned: when the service sends it
              type: int
              sample: 2
            elastic:
              description:
                - Whether ESC changes the number of VMs by itself.
              returned: when the service sends it
              type: bool
              sample: true
            static_ip_address_pool:
              description:
                - Addresses that the VMs take, one list for each network.
              returned: when the service sends it
              type: list
              elements: dict
              contains:
                network:
                  description:
                    - The network that they belong to.
                  returned: when the service sends it
                  type: str
                  sample: mgmt
                ip_addresses:
                  description:
                    - The addresses.
                  returned: when the service sends it
                  type: list
                  elements: str
                  sample:
                    - 192.0.2.16
                    - 192.0.2.17
        kpi_data:
          description:
            - All metrics that ESC watches, in any order.
          returned: when the service sends it
          type: list
          elements: dict
          contains:
            event_name:
              description:
                - Name of the event it raises, unique in the group.
              returned: when the service sends it
              type: str
              sample: VM_ALIVE
            metric_value:
              description:
                - Value that the metric is compared with.
              returned: when the service sends it
              type: str
              sample: '1'
            metric_cond:
              description:
                - 'How it is compared: greater than, less than, ...'
              returned: when the service sends it
              type: str
              sample: GT
            metric_type:
              description:
                - Type of the value, such as V(UINT32).
              returned: when the service sends it
              type: str
              sample: UINT32
            metric_occurrences_true:
              description:
                - How often in a row it has to be true to count as such.
              returned: when the service sends it
              type: int
              sample: 3
            metric_occurrences_false:
              description:
                - How often in a row it has to be false to count as such.
              returned: when the service sends it
              type: int
              sample: 3
            metric_collector:
              description:
                - How the metric is measured.
              returned: when the service sends it
              type: dict
              contains:
                type:
                  description:
                    - Name of a metric of ESC's dynamic mapping, such as V(ICMPPing).
                  returned: when the service sends it
                  type: str
                  sample: ICMPPing
                nicid:
                  description:
                    - The interface that is looked at.
                  returned: when the service sends it
                  type: int
                  sample: 1
                poll_frequency:
                  description:
                    - Time between looks, in C(vm_groups[].kpi_data[].metric_collector.polling_unit).
                  returned: when the service sends it
                  type: int
                  sample: 3
                polling_unit:
                  description:
                    - Unit of that time, such as V(seconds).
                  returned: when the service sends it
                  type: str
                  sample: seconds
                continuous_alarm:
                  description:
                    - Whether each look raises the event again.
                  returned: when the service sends it
                  type: bool
                  sample: false
                properties:
                  description:
                    - Further properties of the measurement, by name.
                  returned: when the service sends it
                  type: dict
                  sample:
                    port: '161'
        rules:
          description:
            - What ESC does at each event, in any order.
          returned: when the service sends it
          type: list
          elements: dict
          contains:
            event_name:
              description:
                - The event of one of C(vm_groups[].kpi_data).
              returned: when the service sends it
              type: str
              sample: VM_ALIVE
            actions:
              description:
                - 'When and what: V(ALWAYS), V(TRUE) or V(FALSE), a space, and an action of ESC''s dynamic mapping,
                  as ESC is to store it.'
              returned: when the service sends it
              type: list
              elements: str
              sample:
                - '"ALWAYS log"'
                - '"TRUE esc_vm_alive_notification"'
        config_data:
          description:
            - All files of the first configuration (day 0), in any order.
          returned: when the service sends it
          type: list
          elements: dict
          contains:
            dst:
              description:
                - Name of the file inside of the VM.
              returned: when the service sends it
              type: str
              sample: day0-config
            file:
              description:
                - Where ESC fetches it from.
              returned: when the service sends it
              type: str
              sample: http://192.0.2.5/share/day0-config
            data:
              description:
                - Its text, in place of C(vm_groups[].config_data[].file). What is secret in it is better a variable.
              returned: when the service sends it
              type: str
              sample: hostname $NAME
            data_file:
              description:
                - A file with that text, in UTF-8, on the machine that the module runs on. Results and diffs do
                  not show the text.
              returned: when the service sends it
              type: str
            variables:
              description:
                - Values of the variables in the text, by name; a list has a value for each VM. These and C(vm_groups[].config_data[].secret_variables)
                  are all variables of the file.
              returned: when the service sends it
              type: dict
              sample:
                NAME: edge-1
        placement:
          description:
            - Where the VMs are put; all rules are given together.
          returned: when the service sends it
          type: list
          elements: dict
          contains:
            type:
              description:
                - 'Kind of the rule: V(zone_host), V(affinity) or V(anti_affinity).'
              returned: when the service sends it
              type: str
              sample: zone_host
            enforcement:
              description:
                - V(strict), or V(preferred).
              returned: when the service sends it
              type: str
              sample: strict
            zone:
              description:
                - Zone, or cluster, that they are put into.
              returned: when the service sends it
              type: str
              sample: nova
            host:
              description:
                - Host that they are put on.
              returned: when the service sends it
              type: str
              sample: compute-1
            vm_group_refs:
              description:
                - Groups that they are put together with, or apart from.
              returned: when the service sends it
              type: list
              elements: str
              sample: *id001
        volumes:
          description:
            - All volumes of each VM, in any order.
          returned: when the service sends it
          type: list
          elements: dict
          contains:
            name:
              description:
                - Name of the volume.
              returned: when the service sends it
              type: str
              sample: logs
            volid:
              description:
                - Number of the volume, unique in the group.
              returned: when the service sends it
              type: int
              sample: 1
            type:
              description:
                - Volume type of the infrastructure.
              returned: when the service sends it
              type: str
              sample: lvm
            size:
              description:
                - Size of a volume that is made for the VM.
              returned: when the service sends it
              type: int
              sample: 10
            sizeunit:
              description:
                - Unit of the size, such as V(GiB).
              returned: when the service sends it
              type: str
              sample: GiB
            bus:
              description:
                - How it is attached, such as V(virtio).
              returned: when the service sends it
              type: str
              sample: virtio
            boot_index:
              description:
                - Its place when the VM looks for a system.
              returned: when the service sends it
              type: int
              sample: 0
        policies:
          description:
            - 'All policies, in any order: what is done at a step of the lifecycle.'
          returned: when the service sends it
          type: list
          elements: dict
          contains:
            name:
              description:
                - Name of the policy, unique.
              returned: when the service sends it
              type: str
              sample: notify
            conditions:
              description:
                - Names of the steps.
              returned: when the service sends it
              type: list
              elements: str
              sample: *id002
            actions:
              description:
                - What is done, in any order.
              returned: when the service sends it
              type: list
              elements: dict
              contains:
                name:
                  description:
                    - Name of the action, unique in the policy.
                  returned: when the service sends it
                  type: str
                  sample: tell
                type:
                  description:
                    - Its type, such as V(SCRIPT) or V(pre-defined).
                  returned: when the service sends it
                  type: str
                  sample: SCRIPT
                properties:
                  description:
                    - Its properties, by name.
                  returned: when the service sends it
                  type: dict
                  sample: *id003
    service_state:
      description:
        - State of the service, such as V(SERVICE_ACTIVE_STATE), V(SERVICE_STOPPED_STATE), V(SERVICE_ERROR_STATE).
      returned: when the service sends it
      type: str
      sample: SERVICE_ACTIVE_STATE
    deployment_stage:
      description:
        - The last thing that happened to it.
      returned: when the service sends it
      type: str
      sample: SERVICE_ALIVE
    vms:
      description:
        - Its VMs as they run.
      returned: when the service sends it
      type: list
      elements: dict
      contains:
        vm_name:
          description:
            - Name of the VM.
          returned: when the service sends it
          type: str
          sample: edge_asa_0_b323effd-7f70-4055-b11e-0ef66f0a758d
        vm_group_name:
          description:
            - Its group.
          returned: when the service sends it
          type: str
          sample: asa
        vm_uuid:
          description:
            - Its identifier in the infrastructure. It changes when ESC deploys the VM anew.
          returned: when the service sends it
          type: str
          sample: 50217d2d-8afb-41c2-cffd-d76b1239f51d
        vm_state:
          description:
            - Its state, such as V(VM_ALIVE_STATE).
          returned: when the service sends it
          type: str
          sample: VM_ALIVE_STATE
        host_name:
          description:
            - The host it is on.
          returned: when the service sends it
          type: str
          sample: compute-1
        host_uuid:
          description:
            - Identifier of that host.
          returned: when the service sends it
          type: str
          sample: host-14882
        interfaces:
          description:
            - Its interfaces with their addresses.
          returned: when the service sends it
          type: list
          elements: dict
          sample:
            - nic_id: 1
              network_uuid: mgmt
              ip_address: 192.0.2.16
              type: virtual
    internal_tenant_id:
      description:
        - Identifier of its tenant in ESC.
      returned: when the service sends it
      type: str
      sample: radio
    external_tenant_id:
      description:
        - Identifier of its tenant in the infrastructure.
      returned: when the service sends it
      type: str
      sample: 29f2cd7934dc4311ad3a34d72d1ab7b8
    external_deployment_id:
      description:
        - ESC's own identifier of it.
      returned: when the service sends it
      type: str
      sample: 8d084aab-6a66-4a70-8f47-42b91f7477ac
    other_elements:
      description:
        - What its configuration has besides, which the options do not know.
      returned: when the service sends it
      type: dict
      sample: &id004 {}
  sample:
    - internal_deployment_id: edge
      tenant_name: radio-network
      name: edge-firewall
      networks:
        - name: inside
          subnets:
            - name: inside-4
              address: 192.0.2.0
      placement:
        - type: zone_host
          zone: nova
      policies:
        - name: notify
          actions:
            - name: tell
              type: SCRIPT
      vm_groups:
        - name: asa
          image: asa-9
          interfaces:
            - nicid: 1
              network: mgmt
          scaling:
            min_active: 1
            max_active: 1
      service_state: SERVICE_ACTIVE_STATE
      deployment_stage: SERVICE_ALIVE
      vms: []
      internal_tenant_id: radio
      external_tenant_id: 29f2cd7934dc4311ad3a34d72d1ab7b8
      external_deployment_id: 8d084aab-6a66-4a70-8f47-42b91f7477ac
      other_elements: *id004
"""

from ansible_collections.telco.cloud.plugins.module_utils.core.run import run
from ansible_collections.telco.cloud.plugins.module_utils.cisco_esc.deployments import DEPLOYMENT_INFO as ENTRY


def main() -> None:
    """Run the module."""
    run(ENTRY)


if __name__ == "__main__":
    main()
