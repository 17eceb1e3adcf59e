# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Services (3.50): nova-compute on each host, and the two of the control plane."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import flask

from simulators.openstack.compute.errors import NovaError, bad_request, conflict, not_found
from simulators.openstack.compute.model import Host, fixed_uuid, now
from simulators.openstack.compute.request import Call, whole_id
from simulators.openstack.compute.schema import BOOLEAN, FQDN, STRING, TEXT, boolean, document, is_uuid, many
from simulators.openstack.compute.words import CONTROL, ENDED

if TYPE_CHECKING:
    from simulators.openstack.simulator import OpenStack

#: (binary, number, uuid) of the control plane's services, on the host "controller"
_CONTROL = [
    (name, position + 1, fixed_uuid(name)) for position, name in enumerate(("nova-scheduler", "nova-conductor"))
]
_BY_NAME = {"host": FQDN, "binary": TEXT, "disabled_reason": TEXT}
_UPDATE = [
    (1, document(_BY_NAME, ["host", "binary"])),
    (11, document({**_BY_NAME, "forced_down": BOOLEAN}, ["host", "binary"])),
    (
        53,
        document(
            {
                "status": {"type": "string", "enum": ["enabled", "disabled"]},
                "disabled_reason": TEXT,
                "forced_down": BOOLEAN,
            }
        ),
    ),
]


def register(cloud: OpenStack, app: flask.Flask) -> None:
    """Add the views."""

    @app.get("/v2.1/os-services")
    def list_services() -> dict[str, Any]:
        call = Call(cloud)
        query = call.query({"host": many(STRING), "binary": many(STRING)}, 75)
        call.admin_only("os-services:list")
        shown = [_control(call, *one) for one in _CONTROL]
        shown += [_show(call, host) for host in call.compute.hosts.values()]
        for name, values in query.items():
            if values[-1]:
                shown = [one for one in shown if one[name] == values[-1]]
        return {"services": shown}

    @app.put("/v2.1/os-services/<service_id>")
    def update_service(service_id: str) -> dict[str, Any]:
        call = Call(cloud)
        sent = call.body(_UPDATE)
        if not call.at_least(53):
            call.admin_only("os-services:update")
            return {"service": _by_action(call, service_id, sent)}
        if not is_uuid(service_id):
            raise bad_request(f"Invalid uuid {service_id}")
        call.admin_only("os-services:update")
        host = _find(call, service_id)
        _update(call, host, sent)
        return {"service": _show(call, host)}

    @app.delete("/v2.1/os-services/<service_id>")
    def delete_service(service_id: str) -> tuple[str, int]:
        call = Call(cloud)
        call.admin_only("os-services:delete")
        if not call.at_least(53):
            whole_id(service_id)
        elif not is_uuid(service_id):
            raise bad_request(f"Invalid uuid {service_id}")
        try:
            host = _find(call, service_id)
        except NovaError as error:
            if error.status == 404:
                raise not_found(f"Service {service_id} not found.") from None
            raise
        _delete(call, host)
        return "", 204


def _show(call: Call, host: Host) -> dict[str, Any]:
    if host.state == "up":
        host.seen = now(micro=True)  # the service reports every ten seconds
    return {
        "binary": "nova-compute",
        "host": host.name,
        "id": host.service_id if call.at_least(53) else host.service_number,
        "zone": call.compute.zone_of(host),
        "status": host.status,
        "state": host.state,
        "updated_at": host.seen,
        "disabled_reason": host.disabled_reason,
        **({"forced_down": host.forced_down} if call.at_least(11) else {}),
    }


def _control(call: Call, binary: str, number: int, identifier: str) -> dict[str, Any]:
    return {
        "binary": binary,
        "host": CONTROL,
        "id": identifier if call.at_least(53) else number,
        "zone": "internal",
        "status": "enabled",
        "state": "up",
        "updated_at": now(micro=True),
        "disabled_reason": None,
        **({"forced_down": False} if call.at_least(11) else {}),
    }


def _find(call: Call, service_id: str) -> Host:
    """The compute host of a service; 400 for the control plane's, 404 for an unknown one."""
    for host in call.compute.hosts.values():
        if service_id in (host.service_id, str(host.service_number)):
            return host
    for binary, number, identifier in _CONTROL:
        if service_id in (str(number), identifier):
            raise _not_compute(binary)
    raise not_found(f"Service {service_id} could not be found.")


def _not_compute(binary: str) -> NovaError:
    return bad_request(f"Updating a {binary} service is not supported. Only nova-compute services can be updated.")


def _update(call: Call, host: Host, sent: dict[str, Any]) -> None:
    before = (host.status, host.disabled_reason, host.forced_down)
    status, reason, forced = before
    if "status" in sent:
        if sent["status"] == "enabled" and sent.get("disabled_reason"):
            raise bad_request("Specifying 'disabled_reason' with status 'enabled' is invalid.")
        status, reason = sent["status"], sent.get("disabled_reason")
    if "forced_down" in sent:
        forced = boolean(sent["forced_down"])
        if not forced:
            _no_evacuations(call, host)
    if not {"status", "forced_down"} & set(sent):
        raise bad_request("No updates were requested. Fields 'status' or 'forced_down' should be specified.")
    host.status, host.disabled_reason, host.forced_down = status, reason, forced


def _by_action(call: Call, action: str, sent: dict[str, Any]) -> dict[str, Any]:
    known = ["enable", "disable", "disable-log-reason"] + (["force-down"] if call.at_least(11) else [])
    if action not in known:
        raise not_found("Unknown action")
    if action == "disable-log-reason" and "disabled_reason" not in sent:
        raise bad_request("Missing disabled reason field")
    if action == "force-down" and "forced_down" not in sent:
        raise bad_request("Missing forced_down field")
    name, binary = sent["host"], sent["binary"]
    host = call.compute.hosts.get(name)
    told: dict[str, Any] = {"host": name, "binary": binary}
    forced = boolean(sent.get("forced_down"))
    if action == "force-down" and not forced and binary == "nova-compute" and host is not None:
        _no_evacuations(call, host)
    if binary != "nova-compute":
        raise _not_compute(binary)
    if host is None:
        raise not_found(f"Host '{name}' is not mapped to any cell")
    if action == "force-down":
        host.forced_down = told["forced_down"] = forced
    elif action == "enable":
        call.compute.enable(name)
        told["status"] = "enabled"
    else:
        reason = sent["disabled_reason"] if action == "disable-log-reason" else None
        call.compute.disable(name, reason)
        told["status"] = "disabled"
        if reason:
            told["disabled_reason"] = reason
    return told


def _no_evacuations(call: Call, host: Host) -> None:
    """A host must have been started again before it may be called up, if servers were evacuated from it."""
    call.compute.settle()
    for one in call.compute.migrations:
        if (one.source_compute, one.status, one.migration_type) == (host.name, "done", "evacuation"):
            raise bad_request(
                f"Unable to force up host {host.name} as `done` evacuation migration records remain associated with "
                "the host. Ensure the compute service has been restarted, allowing these records to move to "
                "`completed` before retrying this request."
            )


def _delete(call: Call, host: Host) -> None:
    compute = call.compute
    if compute.on_host(host.name):
        raise conflict(
            "Unable to delete compute service that is hosting instances. Migrate or delete the instances first."
        )
    for one in compute.migrations:
        if one.status not in ENDED and host.name in (one.source_compute, one.dest_compute):
            raise conflict(
                "Unable to delete compute service that has in-progress migrations. Complete the migrations or delete "
                "the instances first."
            )
    compute.remove_host(host.name)
