# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Agents, and what the L3 and DHCP agents host: one Open vSwitch agent on each compute host, the others on the first.

Shapes and errors are those of Neutron Zed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.identity.state import Token
from simulators.openstack.network.errors import NeutronError, bad_request
from simulators.openstack.network.request import boolean, chosen, given_one, listing, token_of
from simulators.openstack.network.state import fixed_uuid, now

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_FILTERS = {
    "id",
    "agent_type",
    "binary",
    "topic",
    "host",
    "admin_state_up",
    "description",
    "availability_zone",
    "alive",
}
#: (agent_type, binary, topic, availability_zone, configurations, resources_synced)
_KINDS: tuple[tuple[str, str, str, str | None, dict[str, Any], bool | None], ...] = (
    (
        "Open vSwitch agent",
        "neutron-openvswitch-agent",
        "N/A",
        None,
        {
            "bridge_mappings": {"physnet1": "br-physnet1"},
            "datapath_type": "system",
            "devices": 0,
            "extensions": [],
            "integration_bridge": "br-int",
            "l2_population": False,
            "tunnel_types": ["vxlan"],
            "tunneling_ip": "198.51.100.11",
        },
        True,
    ),
    (
        "L3 agent",
        "neutron-l3-agent",
        "l3_agent",
        "nova",
        {"agent_mode": "legacy", "ex_gw_ports": 0, "floating_ips": 0, "interfaces": 0, "routers": 0},
        None,
    ),
    (
        "DHCP agent",
        "neutron-dhcp-agent",
        "dhcp_agent",
        "nova",
        {"dhcp_driver": "neutron.agent.linux.dhcp.Dnsmasq", "networks": 0, "ports": 0, "subnets": 0},
        None,
    ),
)


def seed(cloud: OpenStack) -> dict[str, dict[str, Any]]:
    """The agents of the compute hosts that there are."""
    agents: dict[str, dict[str, Any]] = {}
    moment = now().replace("T", " ").rstrip("Z")
    for position, host in enumerate(cloud.compute.hosts):
        for kind, binary, topic, zone, configurations, synced in _KINDS if position == 0 else _KINDS[:1]:
            identifier = fixed_uuid(f"{binary}.{host}")
            agents[identifier] = {
                "id": identifier,
                "agent_type": kind,
                "binary": binary,
                "topic": topic,
                "host": host,
                "admin_state_up": True,
                "created_at": moment,
                "started_at": moment,
                "heartbeat_timestamp": moment,
                "description": None,
                "resources_synced": synced,
                "availability_zone": zone,
                "configurations": configurations,
            }
    return agents


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    def show(agent: dict[str, Any]) -> dict[str, Any]:
        host = cloud.compute.hosts.get(agent["host"])
        alive = host is not None and host.powered
        if alive:
            agent["heartbeat_timestamp"] = now().replace("T", " ").rstrip("Z")
        return {**agent, "alive": alive}

    def find(agent_id: str, token: Token) -> dict[str, Any]:
        agent = cloud.network.agents.get(agent_id)
        if not token.admin:  # a user must not learn whether it is there
            raise NeutronError(404, "HTTPNotFound", "The resource could not be found.")
        if agent is None:
            raise NeutronError(404, "AgentNotFound", f"Agent {agent_id} could not be found.")
        return agent

    def hosted(agent_id: str, plural: str, rule: str) -> dict[str, Any]:
        token = token_of(cloud)
        if not token.admin:
            raise NeutronError(403, "PolicyNotAuthorized", f"rule:{rule} is disallowed by policy")
        find(agent_id, token)
        return {plural: []}

    @app.get("/v2.0/agents")
    def list_agents() -> dict[str, Any]:
        token = token_of(cloud)
        agents = [show(one) for one in cloud.network.agents.values()] if token.admin else []
        return listing(cloud, "agents", agents, _FILTERS)

    @app.get("/v2.0/agents/<agent_id>")
    def show_agent(agent_id: str) -> dict[str, Any]:
        return {"agent": chosen(show(find(agent_id, token_of(cloud))))}

    @app.put("/v2.0/agents/<agent_id>")
    def update_agent(agent_id: str) -> dict[str, Any]:
        token = token_of(cloud)
        sent = given_one("agent")
        agent = find(agent_id, token)
        changes: dict[str, Any] = {}
        for name, value in sent.items():
            if name == "admin_state_up":
                try:
                    changes[name] = boolean(value)
                except ValueError as error:
                    raise bad_request(f"Invalid input for operation: {error}.", "InvalidInput") from None
            elif name == "description":
                if value is not None and not isinstance(value, str):
                    raise bad_request(
                        f"Invalid input for description. Reason: '{value}' is not a valid string.", "HTTPBadRequest"
                    )
                changes[name] = value
            elif name in agent or name == "alive":
                raise bad_request(f"Cannot update read-only attribute {name}")
            else:
                raise bad_request(f"Unrecognized attribute(s) '{name}'")
        agent.update(changes)
        return {"agent": show(agent)}

    @app.delete("/v2.0/agents/<agent_id>")
    def delete_agent(agent_id: str) -> tuple[str, int]:
        del cloud.network.agents[find(agent_id, token_of(cloud))["id"]]
        return "", 204

    @app.get("/v2.0/agents/<agent_id>/l3-routers")
    def routers_of(agent_id: str) -> dict[str, Any]:
        return hosted(agent_id, "routers", "get_l3-routers")

    @app.get("/v2.0/agents/<agent_id>/dhcp-networks")
    def networks_of(agent_id: str) -> dict[str, Any]:
        return hosted(agent_id, "networks", "get_dhcp-networks")
