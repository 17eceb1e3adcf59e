# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every kind of operation of the F5 VNF Manager, for the fault matrix.

Operations of several requests are there several times: the fault meets the second and later requests as well.
"""

from __future__ import annotations

import base64
import contextlib
import runpy
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from ansible_collections.telco.cloud.plugins.module_utils.f5_vnfm import (
    blueprints,
    cluster,
    deployments,
    executions,
    instances,
    plugins,
    secrets,
    snapshot_restore,
    snapshots,
    tenant_users,
    tenants,
    user_groups,
    users,
)
from integration.faults.bench import Bench, quick
from integration.faults.matrix import JOB_ERROR, Scenario
from integration.faults.shared import PATIENCE, both, count, nothing_wrong, places
from simulators.f5_vnfm import F5Vnfm
from simulators.kit import serve

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
HELLO = EXAMPLES / "files" / "hello"
ARCHIVES = EXAMPLES / "files" / "archives"

PASSWORD = "Adm1n-of-the-matrix"
VALUE, OTHER_VALUE = "s3cret-of-the-matrix", "an0ther-s3cret-of-the-matrix"
USER_PASSWORD, NEW_PASSWORD = "Us3r-of-the-matrix", "N3w-one-of-the-matrix"
GREETING, PARAMETER = "gr33ting-of-the-matrix", "p4rameter-of-the-matrix"
#: None of these may be in anything that is put out.
SECRETS = (
    PASSWORD,
    base64.b64encode(f"admin:{PASSWORD}".encode()).decode(),
    VALUE,
    OTHER_VALUE,
    USER_PASSWORD,
    NEW_PASSWORD,
    GREETING,
    PARAMETER,
)

NO_RECORD = "how a manager answers an upload whose installation fails is not recorded"


@contextlib.contextmanager
def bench(folder: Path) -> Iterator[Bench]:
    """A served simulator and modules that are connected to it; pauses are short.

    :param folder: An empty folder for what is uploaded and downloaded.
    """
    (folder / "downloads").mkdir()
    shutil.copytree(HELLO, folder / "hello")
    runpy.run_path(str(EXAMPLES / "make_files.py"))["make"]()
    with serve(F5Vnfm(password=PASSWORD)) as running, quick():
        connection = {"api_url": running.url, "api_username": "admin", "api_password": PASSWORD}
        yield Bench(running, connection, SECRETS)


# What the scenarios look at ---------------------------------------------------------------------------------------


def made(table: str, name: str = "id", **values: Any) -> Callable[[Bench], list[str]]:
    return lambda bench: [row[name] for row in bench.service.state.rows(table, **values)]


def _has(table: str, where: Mapping[str, Any], **values: Any) -> Callable[[Bench], list[str]]:
    """There is exactly one such row, with these values."""

    def check(bench: Bench) -> list[str]:
        rows = bench.service.state.rows(table, **where)
        if len(rows) != 1:
            return [f"{len(rows)} of {table} with {dict(where)}"]
        return [
            f"{name} of {table} {dict(where)} is not as it should be"
            for name, value in values.items()
            if rows[0][name] != value
        ]

    return check


def _gone(table: str, **where: Any) -> Callable[[Bench], list[str]]:
    return lambda bench: [f"{table} {where} is still there"] if bench.service.state.rows(table, **where) else []


def _holds(what: str, test: Callable[[Any], Any]) -> Callable[[Bench], list[str]]:
    """A condition on the manager's state."""
    return lambda bench: [] if test(bench.service.state) else [f"not so: {what}"]


def idle(bench: Bench) -> list[str]:
    """No execution that a module had to wait for still runs."""
    rows = bench.service.state.tables["executions"]
    return [
        f"{row['workflow_id']} is {row['status']}"
        for row in rows
        if row["status"] not in ("terminated", "failed", "cancelled")
    ]


# What the scenarios start from ------------------------------------------------------------------------------------


def _secrets(*names: str, visibility: str = "tenant") -> Callable[[Bench], None]:
    def prepare(bench: Bench) -> None:
        for name in names:
            bench.do(secrets.SECRET, {"key": name, "value": VALUE, "visibility": visibility})

    return prepare


def have_blueprint(bench: Bench) -> None:
    bench.do(blueprints.BLUEPRINT, {"id": "hello", "path": str(ARCHIVES / "hello.zip")})


def have_deployment(bench: Bench) -> None:
    have_blueprint(bench)
    bench.do(deployments.DEPLOYMENT, {"id": "web", "blueprint_id": "hello"})


def _instance(bench: Bench) -> None:
    have_deployment(bench)
    row = bench.service.state.first("node_instances", node_id="web")
    row["id"] = "web_matrix"


def _set_to_failed(bench: Bench) -> None:
    """What the error of a deletion that hangs asks for: the manager keeps its execution pending for ever."""
    row = bench.service.state.first("executions", workflow_id="delete_deployment_environment")
    bench.do(executions.EXECUTION, {"execution_id": row["id"], "set_status": "failed"})


def _running(bench: Bench) -> None:
    """An installation that takes long."""
    have_deployment(bench)
    bench.service.control_next_execution("terminated", polls=8)
    bench.do(executions.EXECUTION, {"deployment_id": "web", "workflow_id": "install", "wait": False})


def _stuck(bench: Bench) -> None:
    """An execution that nothing works on any more, under an id that the scenario knows."""
    have_deployment(bench)
    bench.service.settings["worker"] = "stopped"
    bench.do(executions.EXECUTION, {"deployment_id": "web", "workflow_id": "install", "wait": False})
    bench.service.state.first("executions", workflow_id="install")["id"] = "stuck"


def _user(bench: Bench) -> None:
    bench.do(users.USER, {"username": "operator", "password": USER_PASSWORD})


def _group(bench: Bench) -> None:
    bench.do(user_groups.USER_GROUP, {"name": "operators"})


def _tenant(bench: Bench) -> None:
    bench.do(tenants.TENANT, {"name": "radio"})


def _tenant_and_user(bench: Bench) -> None:
    _tenant(bench)
    _user(bench)


def _tenant_user(bench: Bench) -> None:
    _tenant_and_user(bench)
    bench.do(tenant_users.TENANT_USER, {"tenant_name": "radio", "username": "operator"})


def _tenant_and_group(bench: Bench) -> None:
    _tenant(bench)
    _group(bench)


def _user_and_group(bench: Bench) -> None:
    _user(bench)
    _group(bench)


def _member(bench: Bench) -> None:
    _user_and_group(bench)
    bench.do(user_groups.MEMBER, {"group_name": "operators", "username": "operator"})


def _plugin(bench: Bench) -> None:
    bench.do(plugins.PLUGIN, {"path": str(ARCHIVES / "hello_plugin.zip")})


def _snapshot(bench: Bench) -> None:
    bench.do(snapshots.SNAPSHOT, {"id": "saved"})


def _snapshot_of_hello(bench: Bench) -> None:
    have_blueprint(bench)
    _snapshot(bench)


def _cluster(bench: Bench) -> None:
    bench.do(cluster.CLUSTER, {"host_ip": "192.0.2.1", "node_name": "one"})


# The scenarios ----------------------------------------------------------------------------------------------------


def scenarios(folder: Path) -> list[Scenario]:
    """All of them.

    :param folder: As for :func:`bench`.
    """
    return [
        *_reading(),
        *_secret(),
        *_people(),
        *_deployments(),
        *_executions(),
        *_blueprints(folder),
        *_plugins_and_snapshots(),
        *_downloads(folder / "downloads"),
        *_clusters(),
    ]


def _reading() -> list[Scenario]:
    names = ("one", "two", "three", "four", "five")
    listing = Scenario(
        "list, first of three pages",
        secrets.SECRET_INFO,
        {"page_size": 2},
        ("GET", r"/secrets$"),
        nothing_wrong,
        prepare=_secrets(*names),
        changes=False,
        result=count("secrets", 5),
    )
    return [
        Scenario(
            "read one",
            secrets.SECRET_INFO,
            {"key": "one"},
            ("GET", r"/secrets/one$"),
            nothing_wrong,
            prepare=_secrets("one"),
            changes=False,
            result=count("secrets", 1),
        ),
        listing,
        replace(listing, name="list, second of three pages", skip=1),
        replace(listing, name="list, last of three pages", skip=2),
    ]


def _secret() -> list[Scenario]:
    where = {"key": "db"}
    create = Scenario(
        "secret, create",
        secrets.SECRET,
        {"key": "db", "value": VALUE},
        ("PUT", r"/secrets/db$"),
        _has("secrets", where, value=VALUE),
        made=made("secrets", "key", key="db"),
    )
    there = _secrets("db")
    return [
        create,
        *places(create, ("lookup before", "GET", r"/secrets/db$", 0), ("read back", "GET", r"/secrets/db$", 1)),
        Scenario(
            "secret, change",
            secrets.SECRET,
            {"key": "db", "value": OTHER_VALUE},
            ("PATCH", r"/secrets/db$"),
            _has("secrets", where, value=OTHER_VALUE),
            prepare=there,
        ),
        Scenario(
            "secret, change of value and visibility: second request",
            secrets.SECRET,
            {"key": "db", "value": OTHER_VALUE, "visibility": "global"},
            ("PATCH", r"/secrets/db/set-visibility$"),
            _has("secrets", where, value=OTHER_VALUE, visibility="global"),
            prepare=there,
        ),
        Scenario(
            "secret, visibility",
            secrets.SECRET,
            {"key": "db", "visibility": "global"},
            ("PATCH", r"/secrets/db/set-visibility$"),
            _has("secrets", where, value=VALUE, visibility="global"),
            prepare=there,
        ),
        Scenario(
            "secret, delete",
            secrets.SECRET,
            {"key": "db", "state": "absent"},
            ("DELETE", r"/secrets/db$"),
            _gone("secrets", key="db"),
            prepare=there,
        ),
    ]


def _people() -> list[Scenario]:
    return [
        Scenario(
            "tenant, create",
            tenants.TENANT,
            {"name": "radio"},
            ("POST", r"/tenants/radio$"),
            _holds("tenant radio is there", lambda state: "radio" in state.tenants),
            made=lambda bench: [name for name in bench.service.state.tenants if name == "radio"],
        ),
        Scenario(
            "tenant, delete",
            tenants.TENANT,
            {"name": "radio", "state": "absent"},
            ("DELETE", r"/tenants/radio$"),
            _holds("tenant radio is gone", lambda state: "radio" not in state.tenants),
            prepare=_tenant,
        ),
        Scenario(
            "user, create",
            users.USER,
            {"username": "operator", "password": USER_PASSWORD},
            ("PUT", r"/users$"),
            _holds("the password", lambda state: state.users["operator"]["password"] == USER_PASSWORD),
            made=lambda bench: [name for name in bench.service.state.users if name == "operator"],
        ),
        Scenario(
            "user, password",
            users.USER,
            {"username": "operator", "password": NEW_PASSWORD, "update_password": "always"},
            ("POST", r"/users/operator$"),
            _holds("the password", lambda state: state.users["operator"]["password"] == NEW_PASSWORD),
            prepare=_user,
            again_changes=True,
        ),
        Scenario(
            "user, role and password: second request",
            users.USER,
            {"username": "operator", "role": "sys_admin", "password": NEW_PASSWORD, "update_password": "always"},
            ("POST", r"/users/operator$"),
            _holds(
                "role and password",
                lambda state: (
                    (state.users["operator"]["role"], state.users["operator"]["password"])
                    == ("sys_admin", NEW_PASSWORD)
                ),
            ),
            skip=1,
            prepare=_user,
            again_changes=True,
        ),
        Scenario(
            "user, delete",
            users.USER,
            {"username": "operator", "state": "absent"},
            ("DELETE", r"/users/operator$"),
            _holds("the user is gone", lambda state: "operator" not in state.users),
            prepare=_user,
        ),
        Scenario(
            "user group, create",
            user_groups.USER_GROUP,
            {"name": "operators"},
            ("POST", r"/user-groups$"),
            _holds("the group is there", lambda state: "operators" in state.groups),
            made=lambda bench: list(bench.service.state.groups),
        ),
        Scenario(
            "user group, delete",
            user_groups.USER_GROUP,
            {"name": "operators", "state": "absent"},
            ("DELETE", r"/user-groups/operators$"),
            _holds("the group is gone", lambda state: not state.groups),
            prepare=_group,
        ),
        *_memberships(),
    ]


def _memberships() -> list[Scenario]:
    def role(wanted: str | None) -> Callable[[Bench], list[str]]:
        return _holds(f"role {wanted}", lambda state: state.tenants["radio"]["users"].get("operator") == wanted)

    def members(wanted: list[str]) -> Callable[[Bench], list[str]]:
        return _holds(f"members {wanted}", lambda state: state.groups["operators"]["users"] == wanted)

    tenant_user = {"tenant_name": "radio", "username": "operator"}
    member = {"group_name": "operators", "username": "operator"}
    return [
        Scenario(
            "user in tenant, add",
            tenant_users.TENANT_USER,
            tenant_user,
            ("PUT", r"/tenants/users$"),
            role("user"),
            prepare=_tenant_and_user,
        ),
        Scenario(
            "user in tenant, role",
            tenant_users.TENANT_USER,
            {**tenant_user, "role": "manager"},
            ("PATCH", r"/tenants/users$"),
            role("manager"),
            prepare=_tenant_user,
        ),
        Scenario(
            "user in tenant, remove",
            tenant_users.TENANT_USER,
            {**tenant_user, "state": "absent"},
            ("DELETE", r"/tenants/users$"),
            role(None),
            prepare=_tenant_user,
        ),
        Scenario(
            "user group in tenant, add",
            tenant_users.TENANT_USER_GROUP,
            {"tenant_name": "radio", "group_name": "operators", "role": "viewer"},
            ("PUT", r"/tenants/user-groups$"),
            _holds("role viewer", lambda state: state.tenants["radio"]["groups"] == {"operators": "viewer"}),
            prepare=_tenant_and_group,
        ),
        Scenario(
            "user in user group, add",
            user_groups.MEMBER,
            member,
            ("PUT", r"/user-groups/users$"),
            members(["operator"]),
            prepare=_user_and_group,
        ),
        Scenario(
            "user in user group, remove",
            user_groups.MEMBER,
            {**member, "state": "absent"},
            ("DELETE", r"/user-groups/users$"),
            members([]),
            prepare=_member,
        ),
    ]


def _deployments() -> list[Scenario]:
    where = {"id": "web"}
    create = Scenario(
        "deployment, create",
        deployments.DEPLOYMENT,
        {
            "id": "web",
            "blueprint_id": "hello",
            "inputs": {"port": 8081},
            "secret_inputs": {"greeting": GREETING},
            "wait_timeout": PATIENCE,
        },
        ("PUT", r"/deployments/web$"),
        both(_has("deployments", where, inputs={"port": 8081, "greeting": GREETING}), idle),
        prepare=have_blueprint,
        made=made("deployments", id="web"),
        job=True,
        recover=({"state": "absent"}, {}),
    )
    update = Scenario(
        "deployment, update",
        deployments.DEPLOYMENT,
        {"id": "web", "secret_inputs": {"greeting": GREETING}, "wait_timeout": PATIENCE},
        ("PUT", r"/deployment-updates/web/update/initiate$"),
        both(_has("deployments", where, inputs={"port": 8080, "greeting": GREETING}), idle),
        prepare=have_deployment,
        made=lambda bench: [
            row["id"] for row in bench.service.state.tables["deployment_updates"] if row["state"] != "failed"
        ],
        unfinished=made("deployment_updates", state="executing_workflow"),
        job=True,
        recover=({"force": True},),
    )
    delete = Scenario(
        "deployment, delete",
        deployments.DEPLOYMENT,
        {"id": "web", "state": "absent", "wait_timeout": 2},
        ("DELETE", r"/deployments/web$"),
        _gone("deployments", id="web"),
        prepare=have_deployment,
        job=True,
        repair=_set_to_failed,
    )
    return [
        create,
        *places(
            create,
            ("lookup before", "GET", r"/deployments$", 0),
            ("search of its executions", "GET", r"/executions$", 0),
            ("first poll", "GET", r"/executions/[^/]+$", 0),
            ("second poll", "GET", r"/executions/[^/]+$", 1),
            ("read back", "GET", r"/deployments$", 1),
        ),
        update,
        *places(
            update,
            ("list of updates", "GET", r"/deployment-updates$", 0),
            ("first poll", "GET", r"/executions/[^/]+$", 0),
            ("second poll", "GET", r"/executions/[^/]+$", 1),
            ("its end", "GET", r"/deployment-updates/[^/]+$", 0),
            ("read back", "GET", r"/deployments$", 1),
        ),
        Scenario(
            "deployment, visibility",
            deployments.DEPLOYMENT,
            {"id": "web", "visibility": "global", "wait_timeout": PATIENCE},
            ("PATCH", r"/deployments/web/set-visibility$"),
            _has("deployments", where, visibility="global"),
            prepare=_global_blueprint_and_deployment,
        ),
        delete,
        *places(
            delete,
            ("search of its executions", "GET", r"/executions$", 0),
            ("look for live nodes", "GET", r"/node-instances$", 0),
            ("first look whether it is gone", "GET", r"/deployments$", 1),
            ("second look whether it is gone", "GET", r"/deployments$", 2),
        ),
        Scenario(
            "node instance, change (optimistic lock)",
            instances.NODE_INSTANCE,
            {"id": "web_matrix", "state": "stopped", "runtime_properties": {"pid": "7"}},
            ("PATCH", r"/node-instances/web_matrix$"),
            _has("node_instances", {"id": "web_matrix"}, state="stopped", runtime_properties={"pid": "7"}, version=2),
            prepare=_instance,
        ),
        Scenario(
            "node instance, change while somebody else writes",
            instances.NODE_INSTANCE,
            {"id": "web_matrix", "state": "stopped"},
            ("PATCH", r"/node-instances/web_matrix$"),
            _has("node_instances", {"id": "web_matrix"}, state="stopped"),
            prepare=_contested_instance,
        ),
    ]


def _global_blueprint_and_deployment(bench: Bench) -> None:
    have_deployment(bench)
    bench.do(blueprints.BLUEPRINT, {"id": "hello", "visibility": "global"})


def _contested_instance(bench: Bench) -> None:
    _instance(bench)
    bench.service.control_compete("web_matrix", times=2)


def _executions() -> list[Scenario]:
    def made(bench: Bench) -> list[str]:
        rows = bench.service.state.rows("executions", workflow_id="install")
        return [row["id"] for row in rows if row["status"] != "failed"]

    def installed(bench: Bench) -> list[str]:
        rows = bench.service.state.rows("executions", workflow_id="install", status="terminated")
        return [] if len(rows) == 1 else [f"{len(rows)} installations have succeeded"]

    start = Scenario(
        "execution, start",
        executions.EXECUTION,
        {
            "deployment_id": "web",
            "workflow_id": "install",
            "secret_parameters": {"note": PARAMETER},
            "allow_custom_parameters": True,
            "show_events": True,
            "wait_timeout": PATIENCE,
        },
        ("POST", r"/executions$"),
        both(installed, idle),
        prepare=have_deployment,
        made=made,
        job=True,
        # Whoever repairs a run that failed half way asks for the end, not for one more start.
        again={"run": "until_terminated"},
        recover=({"run": "until_terminated"},),
    )
    unless = replace(
        start, name="execution, start unless it has succeeded", params={**start.params, "run": "until_terminated"}
    )
    cancel = Scenario(
        "execution, cancel",
        executions.EXECUTION,
        {"deployment_id": "web", "workflow_id": "install", "state": "cancelled", "wait_timeout": PATIENCE},
        ("POST", r"/executions/[^/]+$"),
        both(_has("executions", {"workflow_id": "install"}, status="cancelled"), idle),
        prepare=_running,
    )
    return [
        start,
        *places(
            start,
            ("list of known ones", "GET", r"/executions$", 0),
            ("first poll", "GET", r"/executions/[^/]+$", 0),
            ("second poll", "GET", r"/executions/[^/]+$", 1),
            ("read back", "GET", r"/executions/[^/]+$", 2),
            ("first events", "GET", r"/events$", 0),
            ("second events", "GET", r"/events$", 1),
        ),
        unless,
        *places(unless, ("lookup before", "GET", r"/executions$", 0)),
        cancel,
        *places(
            cancel,
            ("search of what runs", "GET", r"/executions$", 0),
            ("first poll", "GET", r"/executions/[^/]+$", 1),
            ("second poll", "GET", r"/executions/[^/]+$", 2),
        ),
        Scenario(
            "execution, status by hand",
            executions.EXECUTION,
            {"execution_id": "stuck", "set_status": "failed", "error": "set by hand", "wait_timeout": PATIENCE},
            ("PATCH", r"/executions/stuck$"),
            _has("executions", {"id": "stuck"}, status="failed", error="set by hand"),
            prepare=_stuck,
        ),
    ]


def _blueprints(folder: Path) -> list[Scenario]:
    def content(name: str) -> Callable[[Bench], list[str]]:
        def check(bench: Bench) -> list[str]:
            rows = bench.service.state.rows("blueprints", id="hello")
            if len(rows) != 1:
                return [f"{len(rows)} blueprints"]
            same = bench.service.state.blobs[rows[0]["_blob"]] == (ARCHIVES / name).read_bytes()
            return [] if same else ["the blueprint has another archive"]

        return check

    upload = Scenario(
        "blueprint, upload of a folder",
        blueprints.BLUEPRINT,
        {"id": "hello", "path": str(folder / "hello"), "wait_timeout": 1},
        ("PUT", r"/blueprints/hello$"),
        _has("blueprints", {"id": "hello"}),
        made=made("blueprints"),
    )
    change = Scenario(
        "blueprint, change (delete and upload)",
        blueprints.BLUEPRINT,
        {"id": "hello", "path": str(ARCHIVES / "hello_changed.zip"), "recreate": True, "wait_timeout": 1},
        ("DELETE", r"/blueprints/hello$"),
        content("hello_changed.zip"),
        prepare=have_blueprint,
        made=made("blueprints"),
    )
    return [
        upload,
        *places(upload, ("lookup before", "GET", r"/blueprints/hello$", 0)),
        change,
        *places(
            change,
            ("lookup before", "GET", r"/blueprints/hello$", 0),
            ("comparison", "GET", r"/blueprints/hello/archive$", 0),
            ("look for its deployments", "GET", r"/deployments$", 0),
            ("upload", "PUT", r"/blueprints/hello$", 0),
        ),
        Scenario(
            "blueprint, visibility",
            blueprints.BLUEPRINT,
            {"id": "hello", "visibility": "global"},
            ("PATCH", r"/blueprints/hello/set-visibility$"),
            _has("blueprints", {"id": "hello"}, visibility="global"),
            prepare=have_blueprint,
        ),
        Scenario(
            "blueprint, delete",
            blueprints.BLUEPRINT,
            {"id": "hello", "state": "absent"},
            ("DELETE", r"/blueprints/hello$"),
            _gone("blueprints", id="hello"),
            prepare=have_blueprint,
        ),
    ]


def _plugins_and_snapshots() -> list[Scenario]:
    create = Scenario(
        "snapshot, create",
        snapshots.SNAPSHOT,
        {"id": "saved", "wait_timeout": PATIENCE},
        ("PUT", r"/snapshots/saved$"),
        both(_has("snapshots", {"id": "saved"}, status="created"), idle),
        made=made("snapshots"),
        job=True,
        recover=({"recreate": True},),
    )
    restore = Scenario(
        "snapshot, restore",
        snapshot_restore.SNAPSHOT_RESTORE,
        {"id": "saved", "force": True, "wait_timeout": PATIENCE},
        ("POST", r"/snapshots/saved/restore$"),
        both(_has("blueprints", {"id": "hello"}), idle),
        prepare=_snapshot_of_hello,
        again_changes=True,
        job=True,
    )
    return [
        Scenario(
            "plugin, upload",
            plugins.PLUGIN,
            {"path": str(ARCHIVES / "hello_plugin.zip"), "wait_timeout": 1},
            ("POST", r"/plugins$"),
            _has("plugins", {"package_name": "hello-plugin"}),
            made=made("plugins", "archive_name"),
            left_out={JOB_ERROR: NO_RECORD},
        ),
        Scenario(
            "plugin, visibility",
            plugins.PLUGIN,
            {"package_name": "hello-plugin", "visibility": "global"},
            ("PATCH", r"/plugins/[^/]+/set-visibility$"),
            _has("plugins", {"package_name": "hello-plugin"}, visibility="global"),
            prepare=_plugin,
        ),
        Scenario(
            "plugin, delete",
            plugins.PLUGIN,
            {"package_name": "hello-plugin", "state": "absent"},
            ("DELETE", r"/plugins/[^/]+$"),
            _gone("plugins"),
            prepare=_plugin,
        ),
        create,
        *places(
            create,
            ("lookup before", "GET", r"/snapshots/saved$", 0),
            ("first poll", "GET", r"/executions/[^/]+$", 0),
            ("second poll", "GET", r"/executions/[^/]+$", 1),
            ("last poll", "GET", r"/executions/[^/]+$", 2),
            ("read back", "GET", r"/snapshots/saved$", 1),
        ),
        Scenario(
            "snapshot, upload",
            snapshots.SNAPSHOT,
            {"id": "saved", "path": str(ARCHIVES / "snapshot.zip"), "wait_timeout": 1},
            ("PUT", r"/snapshots/saved/archive$"),
            _has("snapshots", {"id": "saved"}, status="uploaded"),
            made=made("snapshots"),
        ),
        Scenario(
            "snapshot, delete",
            snapshots.SNAPSHOT,
            {"id": "saved", "state": "absent"},
            ("DELETE", r"/snapshots/saved$"),
            _gone("snapshots", id="saved"),
            prepare=_snapshot,
        ),
        restore,
        *places(
            restore,
            ("first poll", "GET", r"/executions/[^/]+$", 0),
            ("last poll", "GET", r"/executions/[^/]+$", 2),
        ),
    ]


def _downloads(folder: Path) -> list[Scenario]:
    dest = folder / "archive"

    def prepare(make: Callable[[Bench], None]) -> Callable[[Bench], None]:
        def prepared(bench: Bench) -> None:
            dest.unlink(missing_ok=True)
            make(bench)

        return prepared

    def check(table: str) -> Callable[[Bench], list[str]]:
        def whole(bench: Bench) -> list[str]:
            (row,) = bench.service.state.rows(table)
            names = sorted(path.name for path in folder.iterdir())
            if names != ["archive"]:
                return [f"the folder has {names}"]
            same = dest.read_bytes() == bench.service.state.blobs[row["_blob"]]
            return [] if same else ["the file is not what was on the manager"]

        return whole

    return [
        Scenario(
            f"{what}, download",
            entry,
            {"id": name, "dest": str(dest)},
            ("GET", rf"/{what}s/{name}/archive$"),
            check(f"{what}s"),
            prepare=prepare(make),
        )
        for what, entry, name, make in (
            ("blueprint", blueprints.BLUEPRINT_ARCHIVE, "hello", have_blueprint),
            ("snapshot", snapshots.SNAPSHOT_ARCHIVE, "saved", _snapshot),
        )
    ]


def _clusters() -> list[Scenario]:
    start = {"host_ip": "192.0.2.1", "node_name": "one", "wait_timeout": PATIENCE}
    begin = Scenario(
        "cluster, start",
        cluster.CLUSTER,
        start,
        ("PUT", r"/cluster$"),
        _holds("one node", lambda state: list(state.cluster["nodes"]) == ["one"] and state.cluster["initialized"]),
        made=lambda bench: list(bench.service.state.cluster["nodes"]),
    )
    return [
        begin,
        *places(begin, ("lookup before", "GET", r"/cluster$", 0), ("first look", "GET", r"/cluster$", 1)),
        Scenario(
            "cluster, configuration",
            cluster.CLUSTER,
            {"configuration": {"heartbeat": 5}, "wait_timeout": PATIENCE},
            ("PATCH", r"/cluster$"),
            _holds("the configuration", lambda state: state.cluster["config"] == {"heartbeat": 5}),
            prepare=_cluster,
            again_changes=True,
        ),
    ]
