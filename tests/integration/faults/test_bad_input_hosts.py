# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""CloudManager and the drain of a host: options that cannot work are an error that names the option.

No request is sent before, not even a login.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ansible_collections.telco.cloud.plugins.module_utils.cloudmanager import (
    audits,
    availability_storages,
    hosts,
    node_attachments,
    node_availability_storages,
    node_classes,
    node_images,
    node_power,
    node_settings,
    node_storage_targets,
    nodes,
    power_control_ports,
    power_controls,
    server_actions,
    server_metadata,
    volumes,
)
from ansible_collections.telco.cloud.plugins.module_utils.core.module import Module
from ansible_collections.telco.cloud.plugins.module_utils.openstack import (
    agents,
    aggregates,
    host_drain,
    server_migration,
    services,
)
from integration.faults import cloudmanager, openstack
from integration.faults.bench import Bench
from integration.faults.keystone import PASSWORD
from integration.faults.refusals import refusal

Rows = list[tuple[Module, dict[str, Any], str, str]]

NODE, HOST = nodes.NODE, hosts.HOST
CONTROL = power_controls.POWER_CONTROL
POWER = node_power.NODE_POWER
TARGETS = node_storage_targets.NODE_STORAGE_TARGET
METADATA = server_metadata.SERVER_METADATA
AUDIT = audits.AGGREGATE_AUDIT
ATTACH = node_attachments.NODE_ATTACHMENT
STORAGES = node_availability_storages.NODE_AVAILABILITY_STORAGE
UUID = "2eec580b-12f8-4518-bf79-3dc5529617da"
IN = {"node": "a", "availability_storages": ["b"]}

#: Module, options, the option that the error has to name, words of the error.
CLOUDMANAGER: Rows = [
    # unknown options, wrong types, values that are no choices or out of range
    (NODE, {"name": "a", "titel": "b"}, "titel", "Supported parameters include"),
    (NODE, {"name": "a", "condition": "broken"}, "condition", "must be one of"),
    (NODE, {"name": "a", "rack_number": 100}, "rack_number", "not within 1 to 99"),
    (NODE, {"name": "a", "active": "perhaps"}, "active", "not a valid boolean"),
    (NODE, {"name": "a", "image": [1]}, "image", "neither a name nor a number"),
    (CONTROL, {"title": "a", "port_number": "telnet"}, "port_number", "int"),
    (CONTROL, {"title": "a", "update_password": "never"}, "update_password", "must be one of"),
    (power_control_ports.POWER_CONTROL_PORT, {"power_control": "a", "state": "powered_on"}, "port", "missing required"),
    (HOST, {"name": "a", "state": "drained"}, "state", "must be one of"),
    # which object is meant
    (NODE, {"title": "a"}, "name", "one of the following is required"),
    (NODE, {"name": ""}, "name", "one of the following is required"),
    (node_images.NODE_IMAGE, {"name": "a", "id": 1}, "name", "mutually exclusive"),
    (node_images.NODE_IMAGE, {"id": 1, "recreate": True}, "recreate", "works with name only"),
    # options that contradict each other, or that another one needs
    (NODE, {"name": "a", "node_type": "KVM"}, "node_class", "required by 'node_type'"),
    (node_classes.NODE_CLASS, {"name": "a", "node_types": ["KVM", "KVM"]}, "node_types", "names KVM twice"),
    (CONTROL, {"title": "a", "control_type": "ET7067", "ssh_key": "a key"}, "ssh_key", "SshDevice only"),
    (STORAGES, {**IN, "purge": True, "reassign": True}, "reassign", "two ways"),
    (STORAGES, {**IN, "reassign": True, "state": "absent"}, "reassign", "means nothing"),
    (availability_storages.AVAILABILITY_STORAGE, {"name": "a", "purge_nodes": True}, "purge_nodes", "needs nodes"),
    (POWER, {"state": "powered_on"}, "node", "one of the following is required"),
    (POWER, {"node": "a", "nodes": ["b"], "state": "restarted"}, "nodes", "mutually exclusive"),
    (POWER, {"nodes": ["a"], "state": "powered_off"}, "nodes", "means nothing for state powered_off"),
    (POWER, {"nodes": [], "state": "restarted"}, "nodes", "names no node"),
    (POWER, {"nodes": ["a", "a"], "state": "restarted"}, "nodes", "twice"),
    (POWER, {"node": "a", "state": "powered_on", "wait_timeout": -1}, "wait_timeout", "not a time to wait"),
    (HOST, {"state": "evacuated"}, "name", "is needed for state evacuated"),
    (HOST, {"name": "a", "names": ["b"], "state": "stopped"}, "names", "means nothing for state stopped"),
    (HOST, {"state": "restarted", "name": "a"}, "names", "is needed for state restarted"),
    (HOST, {"state": "restarted", "names": ["a", "a"]}, "names", "names a twice"),
    (HOST, {"state": "evacuated", "name": "a", "allow_evacuate": True}, "allow_evacuate", "means nothing"),
    (HOST, {"state": "stopped", "name": "a", "allow_migrate": True}, "allow_migrate", "means nothing"),
    (HOST, {"state": "decommissioned", "name": "a", "in_sequence": True}, "in_sequence", "means nothing"),
    (ATTACH, {"controller_id": "a", "nodes": ["b"]}, "controller_id", "no UUID"),
    (ATTACH, {"controller_id": UUID, "nodes": []}, "nodes", "names no node"),
    (TARGETS, {"node": "a", "targets": {}}, "targets", "names no target"),
    (TARGETS, {"node": "a", "targets": {"192.0.2.1": "b"}}, "targets", "no list of names"),
    (TARGETS, {"node": "a", "targets": {"192.0.2.1": ["b", "b"]}}, "targets", "twice"),
    (METADATA, {"server_id": "a", "metadata": {"..": "b"}}, "metadata", "cannot be a key"),
    (METADATA, {"server_id": "a", "metadata": {"b": 1}}, "metadata", "is not a text"),
    (METADATA, {"server_id": "a", "state": "absent"}, "metadata", "missing"),
    (METADATA, {"server_id": "a", "metadata": {"b": "c"}, "purge": True, "state": "absent"}, "purge", "means nothing"),
    (AUDIT, {"aggregate_id": "1", "audit_id": 99}, "audit_id", "means nothing for state executed"),
    (AUDIT, {"aggregate_id": "1", "state": "applied"}, "audit_id", "is needed for state applied"),
    (
        AUDIT,
        {"aggregate_id": "1", "state": "applied", "audit_id": 9, "auto_apply": True},
        "auto_apply",
        "means nothing",
    ),
    (server_actions.SERVER_ACTION, {"server_id": "a", "action": "balance", "reboot": True}, "reboot", "means nothing"),
    (server_actions.SERVER_ACTION, {"server_id": "..", "action": "balance"}, "server_id", "part of an address"),
    (server_actions.SERVER_CLONE, {"server_id": "a", "count": 0}, "count", "at least 1"),
    (
        node_settings.NODE_CPU_MODE,
        {"node": "a", "cpu_emulation_mode": "host-model", "cpu_model": "Broadwell"},
        "cpu_model",
        "means nothing with cpu_emulation_mode host-model",
    ),
    (node_settings.NODE_LOG_REDIRECTION, {"node": "a"}, "log_redirection_hostname", "missing"),
    (volumes.VOLUME, {"volume_id": "a"}, "mirror_count", "one of the following is required"),
    (volumes.VOLUME, {"volume_id": "a", "mirror_count": -1}, "mirror_count", "not a number of copies"),
    (volumes.VOLUME, {"volume_id": "a", "mirror_count": 2, "dest_pv": "b"}, "source_pv", "required by 'dest_pv'"),
    (volumes.VOLUME, {"volume_id": "a", "source_pv": "b", "dest_pv": "b"}, "dest_pv", "that is to be left"),
    (nodes.NODE_INFO, {"limit": 0}, "limit", "at least 1"),
    (nodes.NODE_INFO, {"limit": 1, "count_only": True}, "limit", "means nothing with count_only"),
    (nodes.NODE_INFO, {"filters": {"name__in": ["a"]}}, "filters", "no single value"),
    # the connection
    (NODE, {"name": "a", "api_url": "controller:9362"}, "api_url", "begins with http"),
    (NODE, {"name": "a", "api_url": f"http://admin:{PASSWORD}@host"}, "api_url", "options of their own"),
    (NODE, {"name": "a", "api_token": PASSWORD}, "api_url", "is needed with api_token"),
    (NODE, {"name": "a", "api_timeout": 0}, "api_timeout", "longer than nothing"),
    (NODE, {"name": "a", "auth": None}, "auth", "auth_url"),
]

DRAIN = {"host": "a"}
MIGRATION = {"server": "a", "type": "live"}

OPENSTACK: Rows = [
    (services.COMPUTE_SERVICE, {"status": "disabled"}, "host", "one of the following is required"),
    (services.COMPUTE_SERVICE, {"host": "a", "status": "down"}, "status", "must be one of"),
    (services.COMPUTE_SERVICE, {"host": "a", "disabled_reason": "b"}, "disabled_reason", "with status disabled only"),
    (
        services.COMPUTE_SERVICE,
        {"host": "a", "status": "disabled", "disabled_reason": "b" * 256},
        "disabled_reason",
        "255 are the most",
    ),
    (aggregates.HOST_AGGREGATE, {"name": "a", "hosts": ["b", "b"]}, "hosts", "names a host twice"),
    (aggregates.HOST_AGGREGATE, {"name": "a", "metadata": {"availability_zone": "b"}}, "metadata", "of its own"),
    (agents.NETWORK_AGENT, {"admin_state_up": False}, "host", "one of the following is required"),
    (agents.NETWORK_AGENT, {"host": "a"}, "binary", "one of the following is required"),
    (server_migration.SERVER_MIGRATION, {"server": "a", "type": "warm"}, "type", "must be one of"),
    (server_migration.SERVER_MIGRATION, {**MIGRATION, "host": "b", "from_host": "b"}, "host", "is to leave"),
    (
        server_migration.SERVER_MIGRATION,
        {**MIGRATION, "type": "cold", "block_migration": "true"},
        "block_migration",
        "for type live only",
    ),
    (server_migration.SERVER_MIGRATION, {**MIGRATION, "wait_timeout": -1}, "wait_timeout", "not a time to wait"),
    (host_drain.HOST_DRAIN, {"host": "compute-*"}, "host", "is a pattern"),
    (host_drain.HOST_DRAIN, {"host": ""}, "host", "must not be empty"),
    (host_drain.HOST_DRAIN, {**DRAIN, "ways": []}, "ways", "at least one way"),
    (host_drain.HOST_DRAIN, {**DRAIN, "ways": ["live", "live"]}, "ways", "each of them once"),
    (host_drain.HOST_DRAIN, {**DRAIN, "ways": ["warm"]}, "ways", "must be one or more of"),
    (host_drain.HOST_DRAIN, {**DRAIN, "max_parallel": 0}, "max_parallel", "at least 1"),
    (host_drain.HOST_DRAIN, {**DRAIN, "max_failed": -1}, "max_failed", "at least 0"),
    (host_drain.HOST_DRAIN, {**DRAIN, "move_timeout": 0}, "move_timeout", "at least 1"),
    (host_drain.HOST_DRAIN, {**DRAIN, "wait_timeout": -1}, "wait_timeout", "not a time to wait"),
    (host_drain.HOST_DRAIN, {**DRAIN, "poll_interval": 0}, "poll_interval", "at least 0.05"),
    (host_drain.HOST_DRAIN, {**DRAIN, "fenced": True}, "fenced", "has to be [evacuate]"),
    (host_drain.HOST_DRAIN, {**DRAIN, "only_record": True}, "record", "is needed with only_record"),
    (host_drain.HOST_DRAIN, {**DRAIN, "record": "/no/such/folder/a"}, "record", "does not exist"),
    (host_drain.HOST_DRAIN, {**DRAIN, "api_timeout": "soon"}, "api_timeout", "int"),
    (host_drain.HOST_DRAIN, {**DRAIN, "auth": {"auth_url": "http://a:5000"}}, "auth", "needs username or user_id"),
    (host_drain.HOST_DRAIN, {**DRAIN, "auth": {"auth_url": "keystone", "token": "b"}}, "auth_url", "begins with http"),
]


@pytest.fixture(scope="module")
def benches(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Bench]]:
    folder = tmp_path_factory.mktemp("bench")
    with cloudmanager.bench(folder) as manager, openstack.bench(folder) as cloud:
        yield {"cloudmanager": manager, "openstack": cloud}


@pytest.mark.parametrize(
    ("entry", "params", "option", "words"),
    [*CLOUDMANAGER, *OPENSTACK],
    ids=[f"{row[0].name} {row[2]} {number}" for number, row in enumerate([*CLOUDMANAGER, *OPENSTACK])],
)
def test_refused(
    entry: Module,
    params: dict[str, Any],
    option: str,
    words: str,
    benches: dict[str, Bench],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in [name for name in os.environ if name.startswith(("OS_", "CLOUDMANAGER_"))]:
        monkeypatch.delenv(name)
    failure = refusal(benches[entry.system.name], entry, params)
    assert option in failure["msg"]
    assert words in failure["msg"]
    assert failure["msg"].count("\n") == 0


def test_a_record_of_another_host(benches: dict[str, Bench], tmp_path: Path) -> None:
    """The file is read after the host's service was found; nothing is moved."""
    record = tmp_path / "record.jsonl"
    record.write_text('{"id": "a", "name": "b", "status": "MOVED", "before": "ACTIVE", "host_from": "c"}\n')
    bench = benches["openstack"]
    bench.fresh()
    ran = bench.run(host_drain.HOST_DRAIN, {"host": "mnode1.develop.stand.loc", "record": str(record)})
    assert ran.failure["option"] == "record"
    assert {line["method"] for line in bench.journal() if "auth/tokens" not in line["path"]} == {"GET"}


@pytest.mark.parametrize(
    ("entry", "params", "option"),
    [
        (node_images.NODE_IMAGE, {"name": "new"}, "file_data"),
        (CONTROL, {"title": "new"}, "control_type"),
        (availability_storages.AVAILABILITY_STORAGE, {"name": "new"}, "compute_path"),
        (NODE, {"id": 99}, "id"),
        (NODE, {"name": "new", "image": "none"}, "image"),
    ],
)
def test_needed_to_create(entry: Module, params: dict[str, Any], option: str, benches: dict[str, Bench]) -> None:
    """What only a new one needs is known after looking whether it exists; nothing is changed."""
    bench = benches["cloudmanager"]
    bench.fresh()
    ran = bench.run(entry, params)
    assert ran.failure["option"] == option
    assert option in ran.message or params[option] in ran.message
    assert {line["method"] for line in bench.service.journal.entries()} == {"GET"}
