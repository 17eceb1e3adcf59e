#!/usr/bin/python3
# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""The agents' side of Neutron's messages, for hosts that forward no packet.

usage: network_agents.py COMPUTE_HOST,... NETWORK_HOST,... --config-file FILE...

All hosts have an Open vSwitch agent, those of the network a DHCP and an L3 agent too. They report that they are alive,
and say what Neutron waits for: a bound port is up, its DHCP is ready, a floating IP is active.

Run by /usr/bin/python3, which has neutron, and not by the project's own environments.
"""

import sys

from neutron.common import eventlet_utils

eventlet_utils.monkey_patch()

import eventlet  # noqa: E402
import oslo_messaging  # noqa: E402
from neutron import objects  # noqa: E402
from neutron.agent import rpc as agent_rpc  # noqa: E402
from neutron.agent.dhcp import agent as dhcp_agent  # noqa: E402
from neutron.agent.l3 import agent as l3_agent  # noqa: E402
from neutron.api.rpc.callbacks import resources  # noqa: E402
from neutron.api.rpc.handlers import resources_rpc  # noqa: E402
from neutron.common import config as common_config  # noqa: E402
from neutron.conf.agent import common as agent_conf  # noqa: E402
from neutron_lib import constants  # noqa: E402
from neutron_lib import context as neutron_context  # noqa: E402
from neutron_lib import rpc as neutron_rpc  # noqa: E402
from neutron_lib.agent import topics  # noqa: E402
from oslo_config import cfg  # noqa: E402
from oslo_log import log as logging  # noqa: E402

LOG = logging.getLogger("network-agents")
HEARTBEAT, LOOK = 15, 2  # seconds
_BRIDGES = {"public": "br-ex", "physnet1": "br-physnet1", "physnet2": "br-physnet2"}


def context():
    """An administrator's context, as agents use it."""
    return neutron_context.get_admin_context_without_session()


def open_vswitch(number, host):
    """The report of an Open vSwitch agent."""
    return {
        "binary": "neutron-openvswitch-agent",
        "host": host,
        "topic": constants.L2_AGENT_TOPIC,
        "agent_type": constants.AGENT_TYPE_OVS,
        "configurations": {
            "bridge_mappings": _BRIDGES,
            "integration_bridge": "br-int",
            "tunnel_types": ["vxlan", "gre", "geneve"],
            "tunneling_ip": f"198.51.100.{10 + number}",
            "extensions": ["qos"],
            "datapath_type": "system",
            "ovs_capabilities": {"datapath_types": ["system"], "iface_types": ["internal", "vxlan"]},
        },
    }


def dhcp(host):
    """The report of a DHCP agent."""
    return {
        "binary": "neutron-dhcp-agent",
        "host": host,
        "topic": topics.DHCP_AGENT,
        "availability_zone": "nova",
        "agent_type": constants.AGENT_TYPE_DHCP,
        "configurations": {"dhcp_driver": "neutron.agent.linux.dhcp.Dnsmasq", "networks": 0, "subnets": 0, "ports": 0},
    }


def l3(host):
    """The report of an L3 agent."""
    return {
        "binary": "neutron-l3-agent",
        "host": host,
        "topic": topics.L3_AGENT,
        "availability_zone": "nova",
        "agent_type": constants.AGENT_TYPE_L3,
        "configurations": {
            "agent_mode": "legacy",
            "interface_driver": "openvswitch",
            "handle_internal_only_routers": True,
            "routers": 0,
            "interfaces": 0,
            "floating_ips": 0,
        },
    }


class Answers:
    """Accepts what Neutron tells the agents; what is to be done is found by looking."""

    def __init__(self, topic, version):
        self.target = oslo_messaging.Target(topic=topic, version=version)

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        return lambda *arguments, **named: None


class Work:
    """Says what Neutron waits for."""

    def __init__(self, hosts, network_hosts):
        self.hosts, self.network_hosts = set(hosts), network_hosts
        self.ports = agent_rpc.PluginApi(topics.PLUGIN)
        self.puller = resources_rpc.ResourcesPullRpcApi()
        self.dhcp = dhcp_agent.DhcpPluginApi(topics.PLUGIN, network_hosts[0])
        self.l3 = {host: l3_agent.L3PluginApi(topics.L3PLUGIN, host) for host in network_hosts}

    def look(self):
        """One round."""
        for status in (constants.PORT_STATUS_DOWN, constants.PORT_STATUS_BUILD):
            for port in self.puller.bulk_pull(context(), resources.PORT, filter_kwargs={"status": status}):
                self.bring_up(port)
        for plugin in self.l3.values():
            routers = plugin.get_router_ids(context()) or []
            for router in plugin.get_routers(context(), router_ids=list(routers)) if routers else []:
                active = {
                    one["id"]: constants.FLOATINGIP_STATUS_ACTIVE for one in router.get(constants.FLOATINGIP_KEY) or []
                }
                plugin.update_floatingip_statuses(context(), router["id"], active)

    def bring_up(self, port):
        """A port that is bound to one of the hosts is up, and its addresses are given out."""
        for binding in port.bindings:
            bound = binding.host in self.hosts and binding.vif_type not in ("unbound", "binding_failed")
            if bound and port.admin_state_up:
                self.dhcp.dhcp_ready_on_ports([port.id])
                self.ports.update_device_up(context(), port.id, f"ovs-agent-{binding.host}", binding.host)


def guarded(function):
    """One round that may fail: Neutron may be down for a while, and that is no reason to end."""
    try:
        function()
    except Exception as exc:  # noqa: BLE001 - whatever a server that goes away makes of a call
        LOG.warning("%s: %s: %s", function.__name__, type(exc).__name__, str(exc)[:300])


def every(seconds, function):
    """Call a function again and again, in the background."""

    def rounds():
        while True:
            guarded(function)
            eventlet.sleep(seconds)

    eventlet.spawn_n(rounds)


def serve(topic, host, version):
    """Have a queue for what Neutron tells an agent."""
    target = oslo_messaging.Target(topic=topic, server=host)
    server = neutron_rpc.get_server(target, [Answers(topic, version)])
    server.start()
    return server


def main():
    """Report, and work, until the end."""
    agent_conf.register_agent_state_opts_helper(cfg.CONF)
    common_config.register_common_config_options()
    compute_hosts, network_hosts = (argument.split(",") for argument in sys.argv[1:3])
    common_config.init(sys.argv[3:])
    common_config.setup_logging()
    objects.register_objects()
    hosts = sorted({*compute_hosts, *network_hosts})
    reports = [open_vswitch(number, host) for number, host in enumerate(hosts)]
    reports += [make(host) for host in network_hosts for make in (dhcp, l3)]
    plugin, known = agent_rpc.PluginReportStateAPI(topics.REPORTS), set()

    def report():
        for state in reports:
            key = (state["binary"], state["host"])
            first = key not in known
            plugin.report_state(context(), {**state, **({"start_flag": True} if first else {})}, use_call=first)
            known.add(key)

    servers = [
        serve(topic, host, version)
        for host in network_hosts
        for topic, version in ((topics.DHCP_AGENT, "1.2"), (topics.L3_AGENT, "1.1"))
    ]
    LOG.warning("%d agents on %d queues", len(reports), len(servers))
    every(HEARTBEAT, report)
    every(LOOK, Work(hosts, network_hosts).look)
    while True:
        eventlet.sleep(3600)


if __name__ == "__main__":
    main()
