# Copyright (c) 2026, telco.cloud contributors
# GNU General Public License v3.0+ (see LICENSE or https://www.gnu.org/licenses/gpl-3.0.txt)
# SPDX-License-Identifier: GPL-3.0-or-later
"""All 690 recorded answers of a real manager, asked of the simulator in their order, and compared.

An answer must have the recorded status and shape (keys, types, error code), and apart from random ids, times and
encrypted text the recorded values. Where it has not, f5_vnfm_exceptions.yml says why and how much still holds; an entry
there that is not needed (or that could promise more) fails the test.
"""

from __future__ import annotations

import ast
import http.server
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import requests
import yaml

from simulators.f5_vnfm import F5Vnfm, samples, workflows
from simulators.f5_vnfm import compare as comparing
from simulators.kit import serve

HERE = Path(__file__).parent
RECORDED = HERE.parent.parent / "simulators" / "f5_vnfm" / "recorded.yaml"
EXCEPTIONS = HERE / "f5_vnfm_exceptions.yml"
DEFAULT_ZIP = samples.blueprint_zip(samples.DEFAULT)


class Bench:
    """One simulator, and a client of its administrator's."""

    def __init__(self, files_port: int, edition: str) -> None:
        self.simulator = F5Vnfm(edition=edition)
        self.running = serve(self.simulator).start()
        self.files_port = files_port
        self.compare = comparing.Comparator()
        self.session = requests.Session()
        self.passwords = {"admin": "vnfm-secret", "nobody": "x", "1x": "x", "bob": "bobpass", "alice": "alicepass"}
        self.override: dict[str, str] = {}
        self.tokens: dict[str, str] = {}

    def ask(self, method: str, path: str, *, tenant: str | None = "default_tenant", **given: Any) -> Any:
        """A request of the set-up: must succeed."""
        headers = {"Tenant": tenant} if tenant else {}
        answer = requests.request(
            method, f"{self.running.url}/api/v3.1{path}", auth=("admin", "vnfm-secret"), headers=headers, **given
        )
        assert answer.ok, f"{method} {path}: {answer.status_code} {answer.text}"
        return answer.json()

    def blueprint(self, name: str, text: str = samples.DEFAULT, **given: Any) -> None:
        self.ask("PUT", f"/blueprints/{name}?_include=id", data=samples.blueprint_zip(text), **given)

    def hello(self, name: str) -> None:
        content = samples.recorded_files()["hello.tar.gz"]
        self.ask("PUT", f"/blueprints/{name}?application_file_name=hello.yaml&_include=id", data=content)

    def deploy(self, name: str, blueprint: str, **body: Any) -> None:
        self.ask("PUT", f"/deployments/{name}?_include=id", json={"blueprint_id": blueprint, **body})
        self.finish()

    def execute(self, deployment: str, workflow: str, **body: Any) -> None:
        self.ask("POST", "/executions", json={"deployment_id": deployment, "workflow_id": workflow, **body})
        self.finish()

    def finish(self) -> None:
        """Run everything to its end."""
        with self.simulator.lock:
            workflows.finish(self.simulator, self.simulator.state.rows("executions"))

    def set(self, **settings: Any) -> None:
        self.simulator.settings.update(settings)

    def plan(self, workflow: str, status: str, error: str | None = None, **details: Any) -> None:
        self.simulator.control_next_execution(status=status, workflow_id=workflow, error=error, **details)

    def snapshots(self, count: int) -> None:
        for number in range(count):
            self.ask("PUT", f"/snapshots/before{number}", json={})
            self.finish()
            self.ask("DELETE", f"/snapshots/before{number}")

    def row(self, table: str, **values: Any) -> dict[str, Any]:
        found = self.simulator.state.first(table, **values)
        assert found is not None
        return found

    def stop(self) -> None:
        self.running.stop()
        assert self.simulator.crashes == []


# The state that the recording presupposes: per section its bench, what is there at its start, and what happened
# between its samples on the side of the manager (work that ended, an administrator's hand).

Hook = Callable[[Bench], None]
STARTS: dict[str, tuple[str, Hook]] = {}
BEFORE: dict[tuple[str, int], Hook] = {}


def start(section: str, bench: str) -> Callable[[Hook], Hook]:
    """The function sets up what a section presupposes. bench: "new community", "new premium", or "same"."""

    def register(function: Hook) -> Hook:
        STARTS[section] = (bench, function)
        return function

    return register


def before(section: str, *numbers: int) -> Callable[[Hook], Hook]:
    """The function runs before these samples of the section."""

    def register(function: Hook) -> Hook:
        for number in numbers:
            BEFORE[section, number] = function
        return function

    return register


def nothing(_bench: Bench) -> None:
    """A section that continues where the one before it ended."""


def finished(bench: Bench) -> None:
    bench.finish()


@start("authentication", "new community")
def _(bench: Bench) -> None:
    bench.hello("hello")
    bench.deploy("d1", "hello", inputs={"name": "n"})
    token = bench.ask("GET", "/tokens")["value"]
    bench.tokens["WyIwIiwiZjU2MGZkZGNh..."] = token


@before("authentication", 2)
def _(bench: Bench) -> None:
    bench.override = {"admin": "wrong"}


@before("authentication", 19)
def _(bench: Bench) -> None:
    bench.override = {"token": bench.tokens["WyIwIiwiZjU2MGZkZGNh..."][:-3] + "xxx"}


start("routing and generic errors", "same")(nothing)
start("blueprints: upload", "same")(nothing)


@start("blueprints: read", "same")
def _(bench: Bench) -> None:
    bench.blueprint("bchunk")


start("blueprints: visibility, delete", "same")(nothing)


@start("blueprints: visibility (2)", "new community")
def _(bench: Bench) -> None:
    # The bench had a plugin that came and went twice before, and five snapshots.
    for _time in range(2):
        bench.plan("install_plugin", "failed")
        bench.plan("uninstall_plugin", "failed")
        plugin = bench.ask("POST", "/plugins", data=samples.wagon())["id"]
        bench.ask("DELETE", f"/plugins/{plugin}", json={})
    bench.snapshots(5)
    bench.blueprint("bvis")


@start("deployments: create", "same")
def _(bench: Bench) -> None:
    bench.hello("hello2")
    bench.blueprint("bdef")
    bench.blueprint("noplug", samples.NO_PLUGIN)
    bench.blueprint("secretbp", samples.SECRET)


@before("deployments: create", 12)
def _(bench: Bench) -> None:
    bench.set(worker="stopped")


@before("deployments: create", 16, 22)
def _(bench: Bench) -> None:
    bench.set(worker="running")
    bench.finish()


start("deployments: read", "same")(nothing)
start("deployments: visibility", "same")(finished)


@start("executions: start", "same")
def _(bench: Bench) -> None:
    bench.set(job_polls=5)


before("executions: start", 13, 14, 16, 17)(finished)


@start("executions: failing and cancelling", "same")
def _(bench: Bench) -> None:
    bench.finish()
    bench.blueprint("fail", samples.SCRIPT)
    bench.blueprint("slow", samples.SCRIPT)
    bench.deploy("depf", "fail")
    bench.deploy("deps", "slow")
    bench.plan("install", "failed", deployment_id="depf")


before("executions: failing and cancelling", 1, 11, 16)(finished)
start("executions: read and update", "same")(finished)
start("nodes", "same")(nothing)


@before("nodes", 7)
def _(bench: Bench) -> None:
    bench.blueprint("host", samples.HOST)
    bench.deploy("deph", "host")


start("node-instances", "same")(nothing)
start("events", "same")(nothing)


@start("deployments: delete", "same")
def _(bench: Bench) -> None:
    bench.execute("dep1", "install", dry_run=True)


@before("deployments: delete", 3)
def _(bench: Bench) -> None:
    bench.set(worker="stopped")


@before("deployments: delete", 6)
def _(bench: Bench) -> None:
    bench.set(worker="running")
    bench.finish()


start("secrets", "new community")(nothing)
start("plugins", "same")(nothing)


@before("plugins", 18)
def _(bench: Bench) -> None:
    bench.blueprint("plugbp", samples.WITH_PLUGIN)
    bench.plan("create_deployment_environment", "failed")
    bench.deploy("plugd", "plugbp")


@start("snapshots", "same")
def _(bench: Bench) -> None:
    bench.snapshots(7)
    bench.blueprint("bdef")
    bench.deploy("dep2", "bdef")
    bench.set(job_polls=10)


before("snapshots", 8, 25, 31, 33)(finished)


@before("snapshots", 41)
def _(bench: Bench) -> None:
    bench.plan("create_snapshot", "failed", "[Errno 2] No such file or directory")
    bench.ask("PUT", "/snapshots/s1", json={})
    bench.finish()


@start("deployment updates", "same")
def _(bench: Bench) -> None:
    bench.blueprint("two", samples.TWO)
    bench.deploy("du", "bdef")


before("deployment updates", 9, 14)(finished)
start("cluster (community)", "same")(nothing)
start("premium endpoints on the community edition", "same")(nothing)


@start("tenants (premium stand-in: REST layer real, data layer ours)", "new premium")
def _(bench: Bench) -> None:
    for name in ("slow", "fail", "host", "noplug", "secretbp", "two", "bdef"):
        bench.blueprint(name)


start("users (premium stand-in: REST layer real, data layer ours)", "same")(nothing)


@before("users (premium stand-in: REST layer real, data layer ours)", 17)
def _(bench: Bench) -> None:
    bench.passwords["bob"] = "bobpass2"
    bench.override = {"bob": "bobpass"}


start("tenants: users (premium stand-in: REST layer real, data layer ours)", "same")(nothing)
start("authorization (real)", "same")(nothing)


@before("authorization (real)", 12)
def _(bench: Bench) -> None:
    bench.ask("PATCH", "/tenants/users", json={"username": "bob", "tenant_name": "t1", "role": "user"})


start("user groups (premium stand-in: REST layer real, data layer ours)", "same")(nothing)
start("tenants: user groups (premium stand-in: REST layer real, data layer ours)", "same")(nothing)
start("user groups: remove (premium stand-in)", "same")(nothing)
start("tenants: remove user, delete (premium stand-in)", "same")(nothing)


@before("tenants: remove user, delete (premium stand-in)", 4)
def _(bench: Bench) -> None:
    for path in ("blueprints/bbp", "blueprints/dup", "secrets/hid", "secrets/priv"):
        bench.ask("DELETE", f"/{path}", tenant="t1")


start("users: delete (premium stand-in)", "same")(nothing)
start("cluster (premium stand-in)", "same")(nothing)


@start("no management worker running (worker stopped)", "new community")
def _(bench: Bench) -> None:
    bench.blueprint("nw")
    bench.set(worker="stopped")


@before("no management worker running (worker stopped)", 13)
def _(bench: Bench) -> None:
    bench.ask("PUT", "/deployments/nw2", json={"blueprint_id": "nw"})
    made = bench.row("executions", deployment_id="nw2")
    bench.compare.ids["4066bf88-3cf7-4098-a162-68938cc5b583"] = made["id"]


@before("no management worker running (worker stopped)", 20)
def _(bench: Bench) -> None:
    bench.set(worker="running")
    bench.finish()


@start("_include on every kind of request", "new community")
def _(bench: Bench) -> None:
    bench.snapshots(1)
    bench.blueprint("inc")
    bench.deploy("inc", "inc")
    bench.ask("PUT", "/secrets/inc", json={"value": "1"})
    made = bench.row("executions", deployment_id="inc")
    bench.compare.ids["ef72a972-49b8-472b-882b-7fba1c34e978"] = made["id"]
    bench.compare.ids["n_363yzd"] = bench.row("node_instances", deployment_id="inc")["id"]


before("_include on every kind of request", 27, 35)(finished)


@before("_include on every kind of request", 36)
def _(bench: Bench) -> None:
    bench.set(edition="premium")


@start("authentication (2): tokens and locking", "new premium")
def _(bench: Bench) -> None:
    bench.ask("PUT", "/users", json={"username": "tok", "password": "tokpass"})
    member = {"username": "tok", "tenant_name": "default_tenant", "role": "user"}
    bench.ask("PUT", "/tenants/users", json=member)
    bench.passwords["tok"] = "tokpass"


@before("authentication (2): tokens and locking", 1)
def _(bench: Bench) -> None:
    answer = requests.get(
        f"{bench.running.url}/api/v3.1/tokens", auth=("tok", "tokpass"), headers={"Tenant": "default_tenant"}
    )
    bench.tokens["WyI3IiwiMGJiYTliZDhl..."] = answer.json()["value"]


@before("authentication (2): tokens and locking", 3)
def _(bench: Bench) -> None:
    bench.ask("POST", "/users/tok", json={"password": "another"})
    bench.passwords["tok"] = "another"


@before("authentication (2): tokens and locking", 4)
def _(bench: Bench) -> None:
    for _time in range(6):
        assert requests.get(f"{bench.running.url}/api/v3.1/version", auth=("tok", "wrong")).status_code == 401
    bench.override = {"tok": "wrong"}


start("other", "new community")(nothing)


@start("transfer, races, broker outage", "new community")
def _(bench: Bench) -> None:
    given = samples.recorded_files()
    bench.ask("PUT", "/blueprints/tg?application_file_name=hello.yaml", data=given["hello.tar.gz"])
    bench.ask("PUT", "/blueprints/zp?application_file_name=hello.yaml", data=given["hello.zip"])


@before("transfer, races, broker outage", 3)
def _(bench: Bench) -> None:
    bench.deploy("r1", "chk")
    bench.execute("r1", "install")
    bench.execute("r1", "uninstall")
    bench.set(broker="down")


@before("transfer, races, broker outage", 9)
def _(bench: Bench) -> None:
    bench.set(broker="up")


@start("secrets (2)", "new community")
def _(bench: Bench) -> None:
    bench.ask("PUT", "/secrets/u1", json={"value": "a"})


# Replaying


def send(bench: Bench, request: dict[str, Any]) -> requests.Response:
    """A recorded request, with this run's ids, addresses, tokens and passwords."""
    path = bench.compare.translate(request["path"]).replace("127.0.0.1%3A8899", f"127.0.0.1%3A{bench.files_port}")
    headers = dict(request.get("headers") or {})
    if request["tenant"] is not None:
        headers["Tenant"] = request["tenant"]
    token = headers.get("Authentication-Token")
    if token in bench.tokens:
        headers["Authentication-Token"] = bench.override.get("token", bench.tokens[token])
    if request["auth"]:
        name = request["auth"].split(" ", 1)[1]
        password = {**bench.passwords, **bench.override}[name]
        headers["Authorization"] = requests.auth._basic_auth_str(name, password)
    data: Any = _body(bench, request["body"]) if "body" in request else None
    if headers.pop("Transfer-Encoding", None):
        data = iter([data])
    bench.override = {}
    # Prepared by hand: requests would tidy up addresses and add content types.
    prepared = requests.Request(request["method"], bench.running.url, headers=headers, data=data).prepare()
    prepared.url = bench.running.url + path
    return bench.session.send(prepared)


def _body(bench: Bench, body: Any) -> bytes:
    if isinstance(body, str) and body.startswith("<bytes of "):
        return samples.recorded_files()[body[len("<bytes of ") : -1]]
    if isinstance(body, str):
        return str(ast.literal_eval(body)).encode()
    return requests.compat.json.dumps(body).encode()


def differences(bench: Bench, sample: dict[str, Any], answer: requests.Response) -> list[comparing.Difference]:
    """How an answer differs from the recorded one."""
    wanted = sample["response"]
    if answer.status_code != wanted["status"]:
        text = f"status {answer.status_code}, recorded {wanted['status']}: {answer.text[:300]}"
        return [comparing.Difference("status", text, "none")]
    found = []
    for name, value in (wanted.get("headers") or {}).items():
        now = answer.headers.get(name, "")
        same = (
            set(now.split(", ")) == set(value.split(", ")) if name == "allow" else now == bench.compare.translate(value)
        )
        if not same:
            found.append(comparing.Difference(f"header {name}", f"recorded {value!r}, now {now!r}"))
    body = wanted["body"]
    if isinstance(body, str) and body.endswith("bytes binary>"):
        if not answer.content:
            found.append(comparing.Difference("body", "empty"))
        return found
    if isinstance(body, str):
        if body != answer.text:
            found.append(comparing.Difference("body", f"recorded {body!r}, now {answer.text!r}"))
        return found
    if "message" in body:
        body = {**body, "message": body["message"].replace("127.0.0.1:8899", f"127.0.0.1:{bench.files_port}")}
    now = answer.json()
    route = urlsplit(sample["request"]["path"])
    unordered = route.path.endswith(("/nodes", "/node-instances")) and "_sort" not in route.query
    if unordered and all(isinstance(item, dict) for item in body.get("items", ["none"])):
        # The database gives these in no order.
        body = {**body, "items": sorted(body["items"], key=_node_of)}
        now = {**now, "items": sorted(now["items"], key=_node_of)}
    return found + bench.compare.compare(body, now)


def _node_of(item: Any) -> str:
    return str(item.get("node_id") or item["id"].split("_")[0])


class _Files(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        content = samples.recorded_files().get(self.path.lstrip("/"))
        self.send_response(200 if content else 404)
        self.end_headers()
        self.wfile.write(content or b"")

    def log_message(self, format: str, *args: Any) -> None:
        """Quiet."""


@pytest.fixture(scope="module")
def files_port() -> Iterator[int]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Files)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_port
    server.shutdown()
    server.server_close()


Replayed = dict[tuple[str, int], list[comparing.Difference]]


@pytest.fixture(scope="module")
def replayed(files_port: int) -> Replayed:
    found: Replayed = {}
    bench: Bench | None = None
    try:
        for section in yaml.load(RECORDED.read_text(), yaml.CSafeLoader)["sections"]:
            name = section["section"]
            kind, prepare = STARTS[name]
            if kind != "same":
                if bench is not None:
                    bench.stop()
                bench = Bench(files_port, kind.split()[1])
            assert bench is not None
            prepare(bench)
            for number, sample in enumerate(section["samples"]):
                BEFORE.get((name, number), nothing)(bench)
                answer = send(bench, sample["request"])
                found[name, number] = differences(bench, sample, answer)
    finally:
        if bench is not None:
            bench.stop()
    return found


def _exceptions() -> dict[tuple[str, int], dict[str, Any]]:
    loaded = yaml.safe_load(EXCEPTIONS.read_text()) or {}
    entries = {}
    for entry in loaded["exceptions"]:
        assert entry["holds"] in comparing.LEVELS[:-1], entry
        assert entry["reason"].strip(), entry
        for number in entry["samples"]:
            assert (entry["section"], number) not in entries, f"twice: {entry['section']} {number}"
            entries[entry["section"], number] = entry
    return entries


def test_all_samples_are_replayed(replayed: Replayed) -> None:
    assert len(replayed) == 690


def test_every_sample_agrees_or_is_excepted(replayed: Replayed) -> None:
    allowed = _exceptions()
    problems = []
    for key, found in replayed.items():
        wanted = allowed[key]["holds"] if key in allowed else "values"
        if comparing.LEVELS.index(comparing.level(found)) < comparing.LEVELS.index(wanted):
            problems.append(f"{key[0]} {key[1]}: " + "; ".join(str(one) for one in found))
    assert not problems, "\n".join(problems)


def test_no_exception_is_needless(replayed: Replayed) -> None:
    needless = [
        f"{key[0]} {key[1]}: now {comparing.level(replayed[key])}, excepted as {entry['holds']}"
        for key, entry in _exceptions().items()
        if key not in replayed or comparing.level(replayed[key]) != entry["holds"]
    ]
    assert not needless, "\n".join(needless)


def test_nearly_all_have_the_recorded_shape(replayed: Replayed) -> None:
    good = sum(comparing.level(found) in ("shape", "values") for found in replayed.values())
    assert good / len(replayed) > 0.98
