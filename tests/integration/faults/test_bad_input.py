# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""Options that cannot work: an error that names the option, and no request at all."""

from __future__ import annotations

import io
import json
import os
import stat
import subprocess
import tarfile
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from ansible_collections.telco.cloud.plugins.module_utils.core.module import Module
from ansible_collections.telco.cloud.plugins.module_utils.f5_vnfm import (
    blueprints,
    cluster,
    deployments,
    events,
    executions,
    instances,
    plugins,
    secrets,
    snapshot_restore,
    snapshots,
    tenant_users,
    tenants,
    tokens,
    users,
)
from integration.faults import f5_vnfm
from integration.faults.bench import Bench
from integration.faults.refusals import refusal

ROOT = Path(__file__).resolve().parents[3]
MAIN_FILE = b"tosca_definitions_version: cloudify_dsl_1_3\n"

Files = Callable[[Path], None]


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    with f5_vnfm.bench(tmp_path_factory.mktemp("bench")) as made:
        del made.connection["timeout"]
        yield made


# Values and combinations ------------------------------------------------------------------------------------------

SECRET = {"key": "db", "value": "x"}
BLUEPRINT = {"id": "web"}
DEPLOYMENT = {"id": "web", "blueprint_id": "hello"}
RUN = {"deployment_id": "web", "workflow_id": "install"}
UNSTARTED = {"host_ip": "192.0.2.1", "node_name": "one"}

#: Module, options, the option that the error has to name, words of the error.
BAD: list[tuple[Module, dict[str, Any], str, str]] = [
    # unknown options, wrong types, values that are no choices
    (secrets.SECRET, {**SECRET, "valeu": "y"}, "valeu", "Supported parameters include"),
    (secrets.SECRET, {**SECRET, "is_hidden_value": "perhaps"}, "is_hidden_value", "not a valid boolean"),
    (secrets.SECRET, {**SECRET, "visibility": "public"}, "visibility", "must be one of"),
    (secrets.SECRET, {"value": "x"}, "key", "missing required arguments"),
    (deployments.DEPLOYMENT, {**DEPLOYMENT, "inputs": [1]}, "inputs", "dict"),
    (deployments.DEPLOYMENT, {**DEPLOYMENT, "wait_timeout": "long"}, "wait_timeout", "int"),
    (tenant_users.TENANT_USER, {"tenant_name": "a", "username": "b", "role": "boss"}, "role", "must be one of"),
    (executions.EXECUTION, {**RUN, "state": "stopped"}, "state", "must be one of"),
    # options that contradict each other, or that another one needs
    (blueprints.BLUEPRINT, {**BLUEPRINT, "path": "/a", "url": "http://b/c"}, "path", "mutually exclusive"),
    (blueprints.BLUEPRINT, {**BLUEPRINT, "checksum": "0" * 64}, "url", "required by 'checksum'"),
    (snapshots.SNAPSHOT, {"id": "a", "path": "/a", "checksum": "0" * 64}, "checksum", "mutually exclusive"),
    (plugins.PLUGIN, {"yaml_path": "/a", "package_name": "b"}, "path", "required by 'yaml_path'"),
    (plugins.PLUGIN, {"id": "a", "path": "/b"}, "id", "mutually exclusive"),
    (plugins.PLUGIN, {}, "package_name", "which plugin is meant"),
    (plugins.PLUGIN_ARCHIVE, {"dest": "/tmp/a", "id": "a", "archive_name": "b"}, "id", "mutually exclusive"),
    (deployments.DEPLOYMENT, {**DEPLOYMENT, "visibility": "tenant", "private_resource": True}, "visibility", "mutual"),
    (
        deployments.DEPLOYMENT,
        {**DEPLOYMENT, "inputs": {"a": 1}, "secret_inputs": {"a": 2}},
        "secret_inputs",
        "a is given in inputs too",
    ),
    (executions.EXECUTION, {}, "deployment_id", "is needed"),
    (executions.EXECUTION, {"deployment_id": "web"}, "workflow_id", "is needed"),
    (executions.EXECUTION, {"state": "resumed"}, "execution_id", "is needed"),
    (executions.EXECUTION, {"set_status": "failed"}, "execution_id", "is needed"),
    (
        executions.EXECUTION,
        {"execution_id": "e1", "set_status": "failed", "state": "cancelled"},
        "set_status",
        "cannot be combined",
    ),
    (executions.EXECUTION, {"execution_id": "e1", "error": "x"}, "error", "belongs to set_status=failed"),
    (
        executions.EXECUTION,
        {**RUN, "parameters": {"a": 1}, "secret_parameters": {"a": f5_vnfm.PARAMETER}},
        "secret_parameters",
        "a is given in parameters too",
    ),
    (cluster.CLUSTER, {**UNSTARTED, "join_addrs": ["192.0.2.2"]}, "credentials", "required by 'join_addrs'"),
    (cluster.CLUSTER_INFO, {"since": "c1"}, "since", "include does not ask for"),
    # ids that the manager would refuse, or that would be another address
    (secrets.SECRET, {**SECRET, "key": "1st"}, "key", "is not an id"),
    (secrets.SECRET, {**SECRET, "key": "a/b"}, "key", "is not an id"),
    (secrets.SECRET, {**SECRET, "key": "a" * 257}, "key", "longer than 256"),
    (secrets.SECRET_INFO, {"key": "../tenants/x"}, "key", "is not an id"),
    (blueprints.BLUEPRINT, {"id": "with blank", "state": "absent"}, "id", "is not an id"),
    (blueprints.BLUEPRINT_ARCHIVE, {"id": "..", "dest": "/tmp/a"}, "id", "is not an id"),
    (deployments.DEPLOYMENT, {**DEPLOYMENT, "blueprint_id": "a?b"}, "blueprint_id", "is not an id"),
    (executions.EXECUTION, {**RUN, "deployment_id": "é"}, "deployment_id", "is not an id"),
    (executions.EXECUTION, {"execution_id": "../web"}, "execution_id", "is not an id"),
    (instances.NODE_INSTANCE, {"id": "a/b", "state": "started"}, "id", "is not an id"),
    (plugins.PLUGIN, {"id": "..", "state": "absent"}, "id", "is not an id"),
    (snapshots.SNAPSHOT, {"id": "2026-11-21"}, "id", "is not an id"),
    (snapshot_restore.SNAPSHOT_RESTORE, {"id": "a b"}, "id", "is not an id"),
    (tenants.TENANT, {"name": "users"}, "name", "reserved"),
    (users.USER, {"username": "a b", "password": "long enough"}, "username", "is not an id"),
    # values that the manager would refuse, or choke on
    (secrets.SECRET, {"key": "db", "value": "größer"}, "value", "not ASCII"),
    (users.USER, {"username": "operator", "password": "1234"}, "password", "too short"),
    (blueprints.BLUEPRINT, {**BLUEPRINT, "url": "ftp://files/x.zip"}, "url", "begins with http"),
    (blueprints.BLUEPRINT, {**BLUEPRINT, "url": "http://a/b", "checksum": "abc"}, "checksum", "not a SHA-256"),
    (plugins.PLUGIN, {"url": "http://files/plugin.zip"}, "url", "could not be found again"),
    (events.EVENT_INFO, {"since": "yesterday"}, "since", "is not a time"),
    # numbers that are none
    (secrets.SECRET, {**SECRET, "timeout": -1}, "timeout", "at least 1"),
    (secrets.SECRET, {**SECRET, "timeout": 0}, "timeout", "at least 1"),
    (secrets.SECRET_INFO, {"limit": -1}, "limit", "at least 1"),
    (secrets.SECRET_INFO, {"limit": 0}, "limit", "at least 1"),
    (secrets.SECRET_INFO, {"page_size": 0}, "page_size", "at least 1"),
    (events.EVENT_INFO, {"page_size": -3}, "page_size", "at least 1"),
    (deployments.DEPLOYMENT, {**DEPLOYMENT, "wait_timeout": -5}, "wait_timeout", "not a time to wait"),
    (executions.EXECUTION, {**RUN, "wait_timeout": -1}, "wait_timeout", "not a time to wait"),
    (blueprints.BLUEPRINT, {**BLUEPRINT, "state": "absent", "wait_timeout": -1}, "wait_timeout", "not a time to wait"),
    # the connection
    (secrets.SECRET, {**SECRET, "api_url": "vnfm.example.com"}, "api_url", "begins with http"),
    (secrets.SECRET, {**SECRET, "api_url": "http://"}, "api_url", "a host"),
    (secrets.SECRET, {**SECRET, "api_url": "https:///path"}, "api_url", "a host"),
    (secrets.SECRET, {**SECRET, "api_url": "http://[::1"}, "api_url", "a host"),
    (secrets.SECRET, {**SECRET, "api_url": "http://host:port"}, "api_url", "a port"),
    (secrets.SECRET, {**SECRET, "api_url": "http://host:99999"}, "api_url", "a port"),
    (secrets.SECRET, {**SECRET, "api_url": "http://ho st"}, "api_url", "a host"),
    (secrets.SECRET, {**SECRET, "api_url": f"http://admin:{f5_vnfm.PASSWORD}@host"}, "api_url", "options of their own"),
    (secrets.SECRET, {**SECRET, "api_url": f"ftp://admin:{f5_vnfm.PASSWORD}@host:x"}, "api_url", "of their own"),
    (secrets.SECRET, {**SECRET, "api_username": None}, "api_username", "or api_token"),
    (secrets.SECRET, {**SECRET, "api_password": None}, "api_password", "or api_token"),
    (secrets.SECRET, {**SECRET, "ca_cert": "/no/such/file.pem"}, "ca_cert", "there is no file"),
    (secrets.SECRET, {**SECRET, "tenant": "a\nb"}, "tenant", "is not an id"),
    # empty strings, as unfilled fields of an AWX survey send them: not given
    (secrets.SECRET, {**SECRET, "key": ""}, "key", "must not be empty"),
    (secrets.SECRET, {**SECRET, "api_url": ""}, "api_url", "is needed"),
    (secrets.SECRET, {**SECRET, "api_password": ""}, "api_password", "or api_token"),
    (executions.EXECUTION, {"deployment_id": "web", "workflow_id": ""}, "workflow_id", "is needed"),
    (plugins.PLUGIN, {"package_name": "", "path": ""}, "package_name", "which plugin is meant"),
]


@pytest.mark.parametrize(
    ("entry", "params", "option", "words"),
    BAD,
    ids=[f"{entry.name} {option} {number}" for number, (entry, _params, option, _words) in enumerate(BAD)],
)
def test_refused(
    entry: Module, params: dict[str, Any], option: str, words: str, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in os.environ if name.startswith("F5_VNFM_")]:
        monkeypatch.delenv(name)
    failure = refusal(bench, entry, params)
    assert option in failure["msg"]
    assert words in failure["msg"]
    assert failure["msg"].count("\n") == 0


@pytest.mark.parametrize(
    ("entry", "params", "option"),
    [
        (secrets.SECRET, {"key": "new"}, "value"),
        (secrets.SECRET, {"key": "new", "value": ""}, "value"),
        (users.USER, {"username": "newcomer"}, "password"),
        (deployments.DEPLOYMENT, {"id": "new"}, "blueprint_id"),
        (blueprints.BLUEPRINT, {"id": "new"}, "path"),
        (plugins.PLUGIN, {"package_name": "new"}, "path"),
        (cluster.CLUSTER, {"node_name": "one"}, "host_ip"),
        (cluster.CLUSTER, {"host_ip": "192.0.2.1"}, "node_name"),
    ],
)
def test_needed_to_create(entry: Module, params: dict[str, Any], option: str, bench: Bench) -> None:
    """What only a new one needs is known after looking whether it exists; nothing is changed."""
    bench.service.fresh()
    bench.service.journal.clear()
    ran = bench.run(entry, params)
    assert ran.failure["option"] == option
    assert option in ran.message
    assert {line["method"] for line in bench.service.journal.entries()} == {"GET"}


# Files ------------------------------------------------------------------------------------------------------------


def _tar(*members: tuple[str, bytes | str]) -> Files:
    """A tar.gz; a text in place of bytes is where a symbolic link points."""

    def write(path: Path) -> None:
        with tarfile.open(path, "w:gz") as archive:
            for name, content in members:
                info = tarfile.TarInfo(name)
                if isinstance(content, str):
                    info.type, info.linkname = tarfile.SYMTYPE, content
                    archive.addfile(info)
                else:
                    info.size = len(content)
                    archive.addfile(info, io.BytesIO(content))

    return write


def _zip(*members: tuple[str, bytes | str]) -> Files:
    """A zip, links as above."""

    def write(path: Path) -> None:
        with zipfile.ZipFile(path, "w") as archive:
            for name, content in members:
                info = zipfile.ZipInfo(name)
                info.create_system = 3
                kind = stat.S_IFLNK if isinstance(content, str) else stat.S_IFREG
                info.external_attr = (kind | 0o644) << 16
                archive.writestr(info, content)

    return write


def _folder(**files: str) -> Files:
    """A folder; a text that begins with -> is where a symbolic link points."""

    def write(path: Path) -> None:
        path.mkdir()
        for name, content in files.items():
            if content.startswith("->"):
                (path / name).symlink_to(content[2:])
            else:
                (path / name).with_suffix(".yaml").write_text(content, encoding="utf-8")

    return write


MAIN = ("web/blueprint.yaml", MAIN_FILE)

BLUEPRINTS: dict[str, tuple[Files, str, str]] = {
    "missing": (lambda path: None, "path", "there is no file"),
    "empty file": (lambda path: path.write_bytes(b"") and None, "path", "is empty"),
    "no archive": (lambda path: path.write_bytes(b"tosca: yes\n" * 100) and None, "path", "cannot be read as zip"),
    "cut zip": (lambda path: path.write_bytes(_bytes(_zip(MAIN))[:60]) and None, "path", "cannot be read"),
    "cut tar": (lambda path: path.write_bytes(_bytes(_tar(MAIN))[:60]) and None, "path", "cannot be read"),
    "empty archive": (_tar(), "path", "exactly one folder"),
    "two folders": (_zip(MAIN, ("other/x", b"x")), "path", "exactly one folder"),
    "no folder": (_zip(("blueprint.yaml", MAIN_FILE)), "path", "exactly one folder"),
    "no main file": (_tar(("web/other.yaml", MAIN_FILE)), "application_file_name", "there is no file blueprint.yaml"),
    "tar with ..": (_tar(MAIN, ("web/../../etc/x", b"x")), "path", "leaves the archive"),
    "zip with ..": (_zip(MAIN, ("web/../../etc/x", b"x")), "path", "leaves the archive"),
    "tar with absolute path": (_tar(MAIN, ("/etc/x", b"x")), "path", "not a path inside the archive"),
    "zip with absolute path": (_zip(MAIN, ("/etc/x", b"x")), "path", "not a path inside the archive"),
    "zip with backslashes": (_zip(MAIN, ("web\\..\\..\\x", b"x")), "path", "not a path inside the archive"),
    "tar with link out": (_tar(MAIN, ("web/x", "../../etc/passwd")), "path", "a link out of the archive"),
    "zip with link out": (_zip(MAIN, ("web/x", "../../etc/passwd")), "path", "a link out of the archive"),
    "tar with absolute link": (_tar(MAIN, ("web/x", "/etc/passwd")), "path", "a link out of the archive"),
    "tar with link in circles": (_tar(MAIN, ("web/x", "y"), ("web/y", "x")), "path", "in circles"),
    "empty folder": (_folder(), "application_file_name", "there is no file blueprint.yaml"),
    "folder without main file": (_folder(other="x"), "application_file_name", "which has other.yaml"),
    "folder with link out": (_folder(blueprint="x", passwd="->/etc/passwd"), "path", "a link out of the folder"),
    "folder with broken link": (_folder(blueprint="x", gone="->nowhere"), "path", "cannot read gone"),
    "folder with circle": (_folder(blueprint="x", self="->."), "path", "a link to a folder that it is in itself"),
}


def _bytes(write: Files) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "archive"
        write(path)
        return path.read_bytes()


@pytest.mark.parametrize("name", BLUEPRINTS)
def test_unusable_blueprint(name: str, bench: Bench, tmp_path: Path) -> None:
    write, option, words = BLUEPRINTS[name]
    path = tmp_path / "blueprint"
    write(path)
    before = sorted(tmp_path.rglob("*"))
    failure = refusal(bench, blueprints.BLUEPRINT, {"id": "web", "path": str(path)})
    assert failure["option"] == option
    assert words in failure["msg"]
    assert str(path) in failure["msg"] or option == "path"
    assert sorted(tmp_path.rglob("*")) == before, "something was unpacked or left behind"


def test_main_file_of_another_name(bench: Bench, tmp_path: Path) -> None:
    path = tmp_path / "blueprint.tar.gz"
    _tar(MAIN)(path)
    params = {"id": "web", "path": str(path), "application_file_name": "vnf.yaml"}
    failure = refusal(bench, blueprints.BLUEPRINT, params)
    assert failure["msg"].startswith("application_file_name: there is no file vnf.yaml")


@pytest.mark.parametrize(
    ("entry", "params", "option", "words"),
    [
        (plugins.PLUGIN, {"path": "{folder}/missing.wgn"}, "path", "there is no file"),
        (plugins.PLUGIN, {"path": "{folder}/text"}, "path", "is no plugin"),
        (plugins.PLUGIN, {"path": "{archives}/hello.zip"}, "path", "is no plugin"),
        (plugins.PLUGIN, {"path": "{wagon}", "yaml_path": "{folder}/none.yaml"}, "yaml_path", "there is no file"),
        (plugins.PLUGIN, {"path": "{archives}/hello_plugin.zip", "yaml_path": "{folder}/text"}, "yaml_path", "wagon"),
        (plugins.PLUGIN, {"path": "{wagon}", "package_version": "9.9"}, "package_version", "is 9.9, but"),
        (snapshots.SNAPSHOT, {"id": "a", "path": "{folder}/missing.zip"}, "path", "there is no file"),
        (snapshots.SNAPSHOT, {"id": "a", "path": "{folder}"}, "path", "there is no file"),
        (blueprints.BLUEPRINT_ARCHIVE, {"id": "a", "dest": "{folder}/no/x"}, "dest", "does not exist"),
        (blueprints.BLUEPRINT_ARCHIVE, {"id": "a", "dest": "{folder}"}, "dest", "is a folder"),
        (blueprints.BLUEPRINT_ARCHIVE, {"id": "a", "dest": "/dev/null"}, "dest", "not a plain file"),
        (snapshots.SNAPSHOT_ARCHIVE, {"id": "a", "dest": "{folder}/x", "checksum": "1"}, "checksum", "SHA-256"),
        (tokens.TOKEN_INFO, {"dest": "{folder}/no/token"}, "dest", "there is no folder"),
        (tokens.TOKEN_INFO, {"dest": "{folder}"}, "dest", "not an ordinary file"),
    ],
)
def test_unusable_file(
    entry: Module, params: dict[str, Any], option: str, words: str, bench: Bench, tmp_path: Path
) -> None:
    (tmp_path / "text").write_text("text\n", encoding="utf-8")
    wagon = next(f5_vnfm.ARCHIVES.glob("*.wgn"))
    names = {"folder": tmp_path, "archives": f5_vnfm.ARCHIVES, "wagon": wagon}
    given = {name: value.format(**names) for name, value in params.items()}
    failure = refusal(bench, entry, given)
    assert failure["option"] == option
    assert words in failure["msg"]
    assert [path.name for path in tmp_path.iterdir()] == ["text"]


# As a user sees it ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("in_process", [True, False])
def test_in_a_playbook(in_process: bool, bench: Bench, tmp_path: Path) -> None:
    """The same errors from ansible-playbook, whichever way the module runs."""
    python = ROOT / "build" / "venv" / "core-2.19" / "bin" / "python"
    if not python.exists():
        pytest.skip("no virtual environment with ansible-core 2.19: tools/venv.sh 2.19 makes it")
    bad: list[tuple[str, dict[str, Any], str]] = [
        ("f5_vnfm_secret", {"key": "db", "valeu": "x"}, "valeu"),
        ("f5_vnfm_secret", {"key": "", "value": "x"}, "missing required arguments: key"),
        ("f5_vnfm_secret", {"key": "a b", "value": f5_vnfm.VALUE}, "key: 'a b' is not an id"),
        ("f5_vnfm_secret_info", {"limit": -1}, "limit"),
        ("f5_vnfm_deployment", {"id": "web", "wait_timeout": "long"}, "wait_timeout"),
        ("f5_vnfm_blueprint", {"id": "web", "path": "nowhere"}, "path: there is no file"),
        ("f5_vnfm_blueprint", {"id": "web", "path": "/a", "url": "http://b"}, "path|url"),
        ("f5_vnfm_secret", {"key": "db", "value": "x", "api_url": "host"}, "api_url"),
    ]
    bench.service.fresh()
    bench.service.journal.clear()
    tasks = [
        {"name": str(number), f"telco.cloud.{module}": {**bench.connection, **options}, "ignore_errors": True}
        for number, (module, options, _words) in enumerate(bad)
    ]
    play = {"hosts": "localhost", "connection": "local", "gather_facts": False, "tasks": tasks}
    play["vars"] = {"telco_cloud_in_process": in_process, "ansible_python_interpreter": str(python)}
    (tmp_path / "playbook.yml").write_text(json.dumps([play]), encoding="utf-8")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("ANSIBLE_")}
    environment.update(
        ANSIBLE_CONFIG=str(ROOT / "tests" / "ansible.cfg"),
        ANSIBLE_COLLECTIONS_PATH=str(ROOT / "build" / "collections"),
        ANSIBLE_HOME=str(tmp_path / "home"),
        ANSIBLE_CALLBACK_PLUGINS=str(ROOT / "tests" / "integration" / "callback_plugins"),
        ANSIBLE_CALLBACKS_ENABLED="results_jsonl",
        TELCO_CLOUD_RESULTS=str(tmp_path / "results.jsonl"),
    )
    done = subprocess.run(
        [str(python.parent / "ansible-playbook"), "-i", "localhost,", str(tmp_path / "playbook.yml")],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=100,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    lines = [json.loads(line) for line in (tmp_path / "results.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [line["status"] for line in lines] == ["failed"] * len(bad), done.stdout
    for line, (_module, _options, words) in zip(lines, bad, strict=True):
        assert words in line["result"]["msg"]
    assert bench.service.journal.entries() == []
    shown = done.stdout + json.dumps(lines)
    assert not [secret for secret in f5_vnfm.SECRETS if secret in shown]
