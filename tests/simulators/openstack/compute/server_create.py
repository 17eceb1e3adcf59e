# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Creating servers (3.2.2, 3.3): one or several, scheduled or on a host that is named."""

from __future__ import annotations

import secrets
import uuid
from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.compute import block_devices
from simulators.openstack.compute.errors import bad_request
from simulators.openstack.compute.model import Host, Server
from simulators.openstack.compute.moves import Who, record, set_fault
from simulators.openstack.compute.request import Call, Versions
from simulators.openstack.compute.schema import (
    BOOLEAN,
    COUNT,
    FQDN,
    NAME,
    STRING,
    TEXT_OR_NULL,
    UUID,
    Schema,
    boolean,
    document,
    envelope,
    metadata,
)
from simulators.openstack.compute.wiring import Request, connect, wanted
from simulators.openstack.compute.words import CONTROL
from simulators.openstack.network.errors import NeutronError

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

_HINTS: Schema = {"type": "object"}


def _networks(uuid_schema: Schema, tags: bool) -> Schema:
    one = {"fixed_ip": STRING, "port": {"oneOf": [UUID, {"type": "null"}]}, "uuid": uuid_schema}
    return {"type": "array", "items": document({**one, "tag": STRING} if tags else one)}


def _versions() -> Versions:
    """The schemas of the body: what each microversion added."""
    properties: dict[str, Schema] = {
        "name": NAME,
        "imageRef": {"oneOf": [UUID, {"type": "string", "maxLength": 0}]},
        "flavorRef": {"type": ["string", "integer"], "minLength": 1},
        "adminPass": STRING,
        "metadata": metadata("string"),
        "networks": _networks(STRING, False),
        "OS-DCF:diskConfig": {"type": "string", "enum": ["AUTO", "MANUAL"]},
        "accessIPv4": STRING,
        "accessIPv6": STRING,
        "availability_zone": NAME,
        "config_drive": BOOLEAN,
        "key_name": NAME,
        "min_count": COUNT,
        "max_count": COUNT,
        "return_reservation_id": BOOLEAN,
        "security_groups": {"type": "array", "items": document({"name": NAME})},
        "user_data": {"type": "string", "maxLength": 65535},
        "block_device_mapping_v2": block_devices.schema(),
    }
    required = ["name", "flavorRef"]
    versions: list[tuple[int, Schema]] = []

    def since(minor: int) -> None:
        inner = document(dict(properties), list(required))
        hints = {"os:scheduler_hints": _HINTS, "OS-SCH-HNT:scheduler_hints": _HINTS}
        versions.append((minor, envelope("server", inner, **hints)))

    since(1)
    properties["description"] = TEXT_OR_NULL
    since(19)
    properties["networks"] = _networks(STRING, True)
    since(32)
    required.append("networks")
    words: Schema = {"type": "string", "enum": ["none", "auto"]}
    properties["networks"] = {"oneOf": [_networks(UUID, False), words]}
    since(37)
    properties["networks"] = {"oneOf": [_networks(UUID, True), words]}
    properties["block_device_mapping_v2"] = block_devices.schema(tags=True)
    since(42)
    properties["tags"] = {"type": "array", "items": {"type": "string", "minLength": 1, "maxLength": 60}, "maxItems": 50}
    since(52)
    properties["trusted_image_certificates"] = {"type": ["array", "null"]}
    since(63)
    properties["block_device_mapping_v2"] = block_devices.schema(tags=True, types=True)
    since(67)
    properties["host"] = properties["hypervisor_hostname"] = FQDN
    since(74)
    properties["hostname"] = FQDN
    since(90)
    return versions


_CREATE = _versions()


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the view."""

    @app.post("/v2.1/servers")
    def create_server() -> Any:
        call = Call(cloud)
        sent = call.body(_CREATE)["server"]
        fewest = int(sent.get("min_count", 1))
        count = int(sent.get("max_count", fewest))
        if fewest > count:
            raise bad_request("min_count must be <= max_count")
        zone, host = _place(call, sent)
        flavor = call.compute.flavors.get(str(sent["flavorRef"]).rpartition("/")[2])
        volumes = block_devices.wanted(call, sent)
        if count > 1 and any(one["source"] == "volume" for one in volumes):
            raise bad_request("Cannot attach one or more volumes to multiple instances")
        if "key_name" in sent and (call.user[0], sent["key_name"]) not in call.compute.keypairs:
            raise bad_request("Invalid key_name provided.")
        if count > 1:
            _check_networks(sent.get("networks"))
        asked = wanted(call, sent)
        if flavor is None:
            raise bad_request(f"Flavor {str(sent['flavorRef']).rpartition('/')[2]} could not be found.")
        reservation = f"r-{uuid.uuid4().hex[:8]}"
        fails = cloud.take_fault("job_error") is not None
        made = []
        for number in range(count):
            server = call.compute.add_server(
                sent["name"] if count == 1 else f"{sent['name']}-{number + 1}",
                None,
                flavor=flavor,
                project_id=call.project_id,
                user_id=call.user[0],
                id=str(uuid.uuid4()),
                vm_state="building",
                task_state="scheduling",
                power_state=0,
                zone=zone,
                image_id=sent.get("imageRef"),
                description=sent.get("description") if call.at_least(19) else sent["name"],
                key_name=sent.get("key_name"),
                metadata=dict(sent.get("metadata", {})),
                reservation_id=reservation,
                launch_index=number,
                user_data=sent.get("user_data"),
                config_drive=boolean(sent.get("config_drive", False)),
                disk_config=sent.get("OS-DCF:diskConfig", "MANUAL"),
                tags=list(sent.get("tags", [])),
                access={name: sent[name] for name in ("accessIPv4", "accessIPv6") if name in sent},
            )
            server.image_id = sent.get("imageRef") or None
            made.append(server)
            block_devices.reserve(call, volumes)
            _build(call, server, host, fails, asked, volumes)
        if boolean(sent.get("return_reservation_id", False)):
            return {"reservation_id": reservation}, 202
        first = made[0]
        links = call.links("servers", first.id)
        shown = {
            "id": first.id,
            "links": links,
            "OS-DCF:diskConfig": first.disk_config,
            "security_groups": sent.get("security_groups", [{"name": "default"}]),
            "adminPass": sent.get("adminPass") or secrets.token_urlsafe(9),
        }
        response = flask.jsonify({"server": shown})
        response.status_code = 202
        response.headers["Location"] = links[0]["href"]
        return response


def _check_networks(networks: Any) -> None:
    """Refuse what only one of several servers could have (nova/compute/api.py, create)."""
    each = networks if isinstance(networks, list) else []
    if any("fixed_ip" in one and one.get("uuid") for one in each):
        reason = "max_count cannot be greater than 1 if an fixed_ip is specified."
        raise bad_request(f"Failed to launch instances: {reason}")
    if any(one.get("port") for one in each):
        raise bad_request(
            "Failed to launch instances: Unable to launch multiple instances with a single configured port ID. Please "
            "launch your instance one by one with different ports."
        )


def _place(call: Call, sent: dict[str, Any]) -> tuple[str | None, str | None]:
    """(availability zone, host) that the request names."""
    zone, host = sent.get("availability_zone"), sent.get("host")
    name = sent.get("hypervisor_hostname")
    if zone is not None and ":" in zone:
        parts = zone.split(":")
        if len(parts) > 3:
            raise bad_request("Invalid input received: Unable to parse availability_zone")
        if host or name:
            raise bad_request(
                "One mechanism with host and/or hypervisor_hostname and another mechanism with zone:host:node are "
                "mutually exclusive."
            )
        call.admin_only("servers:create:forced_host")
        zone, host = parts[0], parts[1] or parts[-1]
        there = call.compute.hosts.get(host)
        fits = zone == "nova" if there is None else call.compute.zone_of(there) == zone
        return zone if fits else None, host
    if host or name:
        call.admin_only("compute:servers:create:requested_destination")
        host = host or name
    if host and host not in call.compute.hosts:
        raise bad_request(f"Compute host {host} could not be found.")
    zones = {call.compute.zone_of(one) for one in call.compute.hosts.values()}
    if zone and zone not in zones:
        raise bad_request("The requested availability zone is not available")
    return zone or None, host or None


def _build(
    call: Call, server: Server, named: str | None, fails: bool, asked: list[Request], volumes: list[Request]
) -> None:
    compute = call.compute
    action = record(server, "create", Who(flask.g.request_id, *call.user))
    others = set(compute.hosts) - {named} if named is not None else set()
    host: Host | None = compute.schedule(server, others, server.zone)
    server.claims = host.name if host is not None else None

    def stage(seen: int) -> None:
        if host is not None and seen == 0 and server.host is None:
            server.host, server.claims, server.task_state = host.name, None, "spawning"
            action.begin("compute__do_build_and_run_instance", host.name)

    def end() -> None:
        stage(0)
        server.task_state = None
        problem = "The server could not be built, as it was asked to." if fails else None
        if host is None:
            missing = named is not None and named not in compute.hosts
            problem = f"No valid host was found. {f'No such host - host: {named} node: None ' if missing else ''}"
        if problem is None:
            problem = _connected(call, server, asked)
        if problem is not None:
            server.vm_state = "error"
            set_fault(server, problem)
            block_devices.free(call, volumes)
            if not action.events:
                action.begin("schedule_instances", CONTROL)
        else:
            server.start_running()
            block_devices.connect(call, server, volumes)
        action.end(problem)
        server.touch()

    compute.start(server, end, stage, worker=server.claims)


def _connected(call: Call, server: Server, asked: list[Request]) -> str | None:
    """Have its ports; what Nova says when one cannot be had."""
    try:
        connect(call, server, asked)
    except NeutronError:
        words = "Failed to allocate the network(s), not rescheduling."
        return f"Build of instance {server.id} aborted: {words}"
    return None
